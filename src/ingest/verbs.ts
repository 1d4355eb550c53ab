import { alternatives } from './alternatives.ts';

const endsInY = /[^aeiou]y$/;
const actions = [
  'accept accuse act agree aid aim announce approve arm arrest ask attack back ban+ begin= block blame bomb break= build=',
  'call cancel+ capture carry close condemn confirm consider continue control criticise criticize cross cut= declare',
  'defend demand deny deploy designate detain develop dismiss dispatch drop+ end ensure evacuate exchange expect expel+',
  'express extend face fear fight= finalise finalize fire fly= fund give= grant hand have= help hit= hold= host impose',
  'increase insist intend invite invoke join keep= kill launch lead= leave= lift list lose= make= mediate mobilise mobilize',
  'move need negotiate offer open oppose order outlaw patrol+ pay= place plan+ pledge press promise propose provide pull',
  'push put= raise ratify reach receive recognise recognize reinforce reject remain remove repel+ reply request reserve',
  'respond restore resume retake= return run= say= scrap+ seal see= seek= seize sell= send= set= share shell shoot= shut=',
  'sign stage start station stop+ strengthen strike= supply support suspend take= tell= threaten train transfer+ try',
  'urge use violate visit vote vow want warn welcome win= withdraw= work write=',
];
const irregular = [
  'began begun beginning broke broken breaking built building cut cuts cutting fought fighting flew flown flying gave given',
  'giving has had having held holding hit hits hitting kept keeping led leading left leaving lost losing made making paid',
  'paying put puts putting retook retaken ran running said saying saw seen seeing sought seeking sold selling sent sending',
  'set sets setting shot shooting shut shuts shutting struck striking took taken taking told telling won winning',
  'withdrew withdrawn withdrawing wrote written writing',
];

/** What a state does: verbs in every form, so that the words before them can be told to be somebody who acts. */
export const actionVerbs = alternatives(...actions.map(inflectAll), ...irregular);

/** Every form of the verbs in a list; "+" doubles the last letter, "=" is irregular beyond its present. */
function inflectAll(list: string): string {
  return list
    .split(' ')
    .flatMap((verb) => {
      const base = verb.replace(/[+=]$/, '');
      const present = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : thirdPerson(base);
      return verb.endsWith('=') ? [base, present] : [base, present, ...pastForms(verb, base)];
    })
    .join(' ');
}

function thirdPerson(base: string): string {
  return endsInY.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastForms(verb: string, base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`, `${base.slice(0, -1)}ing`];
  if (endsInY.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  const stem = verb.endsWith('+') ? base + base.slice(-1) : base;
  return [`${stem}ed`, `${stem}ing`];
}
