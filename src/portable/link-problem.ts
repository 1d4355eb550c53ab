/** A link of the built folder that leads nowhere. `file` is a path in the folder; lines count from 1. */
export interface LinkProblem {
  file: string;
  line: number;
  message: string;
}
