import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindOwnVoice, ownVoice } from '../../../src/check/own-voice.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import type { Root } from '../../setup/root.ts';
import { makeFixtureRoot } from './fixture.ts';

let root: Root;
let find: FindOwnVoice;
beforeAll(() => {
  root = makeFixtureRoot();
  find = ownVoice(loadRegistry(root.dir).registry);
});
afterAll(() => root.remove());

describe('the voice of the site', () => {
  test.each([
    ['The terrorist group Grey Sails took the quay.', 'The terrorist group Grey Sails'],
    ['Boats of the extremist organisation Grey Sails left.', 'the extremist organisation Grey Sails'],
    ['Terrorists of the Grey Sails took the quay.', 'Terrorists of the Grey Sails'],
    ['The Grey Sails are a terrorist organization.', 'Grey Sails are a terrorist'],
    ['Grey Sails (GSL) is a banned extremist movement.', 'Grey Sails (GSL) is a banned extremist'],
    ['Grey Sails, a terrorist group, took the quay.', 'Grey Sails, a terrorist'],
    ['GSL terrorists took the quay.', 'GSL terrorists'],
    ['The terrorist Ana Holm left.', 'The terrorist Ana Holm'],
  ])('%s', (sentence, words) => expect(find(sentence)).toBe(words));

  test('a link to an organization counts by its words', () => {
    expect(find('The terrorist group the sailors took it.', ['sailors'])).toBe('The terrorist group the sailors');
  });
});

describe('somebody else, or nobody', () => {
  test.each([
    'Norland lists the terrorist group Grey Sails since 2019.',
    'Grey Sails, which Norland lists as terrorist, took the quay.',
    'Norland designated the Grey Sails a terrorist organization.',
    'According to the ministry the Grey Sails are a terrorist group.',
    'The minister said that the terrorist group Grey Sails had left.',
    'He called them the terrorist group Grey Sails.',
    'He spoke of "the terrorist group Grey Sails".',
    'He spoke of \u201cthe terrorist group Grey Sails\u201d.',
    'Are the Grey Sails a terrorist group?',
    'The Grey Sails are not a terrorist group.',
    'The Grey Sails aren\u2019t a terrorist group.',
    'Whether the Grey Sails are a terrorist group is open.',
    'The court removed the terrorist group Grey Sails.',
    'The Grey Sails are a terrorist organization banned in Norland.',
    'The so-called terrorist group Grey Sails left.',
    'The anti-terrorist Harbour Pact met.',
    'The Harbour Pact held an anti-terrorist exercise.',
    'After a raid on terrorists, the Harbour Pact withdrew.',
    'The Grey Sails fear terrorist attacks.',
    'The terrorist group Red Oars left.',
    'The Grey Sails left.',
  ])('%s', (sentence) => expect(find(sentence)).toBeUndefined());
});
