import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFirstIncident, firstIncident } from './firstIncident.ts';

const WORDS = { title: 'A fire', words: 'On 25 July.', pageName: 'Plain page' };

function answerWith(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(() => Promise.resolve(answer()));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('the words on a linked incident', () => {
  it('lie beside its plain page, and are known afterwards in that language', async () => {
    const fetched = answerWith(() => Response.json(WORDS));
    expect(await fetchFirstIncident('fire', 'ar')).toEqual({ id: 'fire', language: 'ar', ...WORDS });
    expect(fetched).toHaveBeenCalledWith('./ar/incident/fire/first.json');
    expect(firstIncident('fire', 'ar')).toMatchObject(WORDS);
    expect(firstIncident('fire', 'en')).toBeNull();
    expect(firstIncident('other', 'ar')).toBeNull();
    expect(firstIncident(null, 'ar')).toBeNull();
  });

  it.each([
    ['no such incident', () => new Response('', { status: 404 })],
    ['the page instead', () => new Response('<!doctype html>')],
    ['something else', () => Response.json({ title: 'A fire', words: 4 })],
    ['nothing', () => Response.json(null)],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('are none where there is %s', async (_, answer) => {
    answerWith(answer);
    expect(await fetchFirstIncident('none', 'en')).toBeNull();
  });
});
