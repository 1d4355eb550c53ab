import type { Figure } from '../briefing/schema.ts';
import { type BriefingRef, eventRef, optionalParty, type PartyView, type Ref } from './ref.ts';
import type { SourceRef } from './source.ts';
import type { SiteIndex } from './site-index.ts';

/** A number that somebody gave. */
export interface FigureView {
  what: string;
  /** "1,000", "at least 1,000", "1,000 to 1,500", with unit. */
  amount: string;
  /** The words of the source: "more than". */
  qualifier?: string | undefined;
  by?: PartyView | undefined;
  asOf?: string | undefined;
  event?: Ref | undefined;
  sources: SourceRef[];
  /** Where it stands, when shown elsewhere. */
  briefing?: BriefingRef | undefined;
}

type Counted = Omit<Figure, 'event'> & { event?: string | undefined };

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });

export function figureView(
  index: SiteIndex,
  figure: Counted,
  sources: SourceRef[],
  briefing?: BriefingRef,
): FigureView {
  const { what, qualifier, by, asOf, event } = figure;
  return {
    what,
    amount: amountOf(figure),
    qualifier,
    by: optionalParty(index, by),
    asOf,
    event: event === undefined ? undefined : eventRef(index, event),
    sources,
    briefing,
  };
}

/** A figure in words: its value or bounds, and its unit. The words of the source say it better than "at least". */
export function amountOf({
  value,
  min,
  max,
  unit,
  qualifier,
}: Pick<Counted, 'value' | 'min' | 'max' | 'unit' | 'qualifier'>): string {
  const bound =
    qualifier === undefined ? undefined : (value ?? (max === undefined ? min : min === undefined ? max : undefined));
  const number = bound === undefined && value === undefined ? rangeOf(min, max) : numbers.format(bound ?? value ?? 0);
  return unit === undefined ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
}

function rangeOf(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return min === undefined ? '' : `at least ${numbers.format(min)}`;
  return min === undefined ? `at most ${numbers.format(max)}` : `${numbers.format(min)} to ${numbers.format(max)}`;
}
