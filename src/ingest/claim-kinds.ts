import type { Claim } from '../briefing/schema.ts';

const promise =
  /\b(?:we|i)(?:['’]ll|\s+(?:will|shall))\b|\b(?:will|would)\s+(?:do\s+(?:everything|all)|never|always|defend|help|provide|continue|respond|support)\b|\b(?:is|are|am)\s+(?:fully\s+)?(?:prepared|ready|determined|committed)\s+to\b|\b(?:pledged|promised|vowed)\b/iu;
const judgement =
  /\b(?:deteriorat|worsen|improv|escalat|destabili[sz]|unacceptabl|dangerous|hasty|reckless|fail(?:ed|ure|ing)|unstable|critical|serious|alarming|grave|tense|fragile|irresponsible|insufficient|mistake|success(?:ful)?|likely|unlikely|inevitabl|impossible|not\s+achieved|bigg?est\s+threat)\p{L}*/iu;

/** What kind of claim somebody's words are. */
export function kindOf(words: string): Claim['kind'] {
  if (promise.test(words)) return 'commitment';
  return judgement.test(words) ? 'assessment' : 'statement';
}
