/** What a run is at. */
export interface Step {
  text: string;
  /** How many of its sources are done, one that is half read as a half; missing before the first. */
  done?: number;
  of?: number;
  /** A new source begins: worth a line where no line can be written over. */
  begins?: boolean;
}

/** Told what is under way, for people who watch. */
export type Watch = (step: Step) => void;
