import { describe, expect, it } from 'vitest';
import { countAlone, countedNoun, listed, numberWord } from './countedWords.ts';
import { ACCOUNT } from './rowSentence.ts';
import { versionLetter } from './versionLetter.ts';

describe('numbers in sentences', () => {
  it('are words up to nine in English', () => {
    expect([1, 6, 9, 10, 1200].map(numberWord)).toEqual(['one', 'six', 'nine', '10', '1,200']);
  });

  it.each([
    [1, 'رواية واحدة'],
    [2, 'روايتان'],
    [3, 'ثلاث روايات'],
    [8, 'ثماني روايات'],
    [10, 'عشر روايات'],
    [11, '11 رواية'],
    [100, '100 رواية'],
    [103, '103 روايات'],
  ])('take the form of their noun in Arabic: %i', (count, expected) => {
    expect(countedNoun(count, ACCOUNT)).toBe(expected);
  });

  it('stand for their noun in its gender', () => {
    expect([1, 2, 3, 8, 11].map((count) => countAlone(count, 'feminine'))).toEqual([
      'واحدة',
      'اثنتان',
      'ثلاث',
      'ثمانٍ',
      '11',
    ]);
    expect([1, 2, 3, 8].map((count) => countAlone(count, 'masculine'))).toEqual([
      'واحد',
      'اثنان',
      'ثلاثة',
      'ثمانية',
    ]);
  });
});

describe('lists and letters', () => {
  it('join as the language does', () => {
    expect([listed(['a'], 'en'), listed(['a', 'b'], 'en'), listed(['a', 'b', 'c'], 'en')]).toEqual([
      'a',
      'a, and b',
      'a, b, and c',
    ]);
    expect(listed(['أ', 'ب', 'ج'], 'ar')).toBe('أ، وب، وج');
  });

  it('follow the abjad in Arabic', () => {
    expect(['A', 'B', 'C', 'AB'].map((letter) => versionLetter(letter, 'ar'))).toEqual(['أ', 'ب', 'ج', 'أب']);
    expect(versionLetter('C', 'en')).toBe('C');
  });
});
