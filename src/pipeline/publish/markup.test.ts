import { Window } from 'happy-dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, html, joined, jsonScript } from './markup.ts';

describe('markup', () => {
  it('escapes whatever is not markup itself', () => {
    expect(
      html`<p title="${'"x"'}">${'<b>&'} ${html`<i>${1}</i>`}${null}${false}${['a', html`<br />`]}</p>`.text,
    ).toBe('<p title="&quot;x&quot;">&lt;b&gt;&amp; <i>1</i>a<br /></p>');
    expect(html`${joined(['a', 'b'], ' · ')}`.text).toBe('a · b');
  });

  it('gives any text back as content and as attribute', () => {
    const { document } = new Window();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = escapeText(text);
        document.body.innerHTML = `<p title="${kept}">${kept}</p>`;
        expect(document.body.children).toHaveLength(1);
        expect(document.body.children[0]?.children).toHaveLength(0);
      }),
    );
    document.body.innerHTML = html`<p title="${'</p><script>"\''}">${'</p><script>'}</p>`.text;
    expect(document.querySelector('p')?.textContent).toBe('</p><script>');
    expect(document.querySelector('p')?.getAttribute('title')).toBe('</p><script>"\'');
  });

  it('replaces what no document may hold', () => {
    expect(escapeText('a\u0000b\uD800c\u000Bd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });

  it('writes JSON that cannot leave its element', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        const value = { value: JSON.parse(json) as unknown, text: `</script><!--${text}` };
        const script = jsonScript('application/ld+json', value).text;
        const inside = script.slice(script.indexOf('>') + 1, script.lastIndexOf('</script>'));
        expect(inside).not.toMatch(/[<>&]/);
        expect(JSON.parse(inside)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
