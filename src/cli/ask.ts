import { createInterface } from 'node:readline';

/** Asks at a terminal, line by line. */
export interface Asker {
  /** The answer, or what stands in brackets where the line is empty; asked again while there is a fault in it. */
  ask(
    question: string,
    options?: { proposal?: string; faultOf?: (answer: string) => string | undefined },
  ): Promise<string>;
  /** All lines up to an empty one. */
  askText(question: string): Promise<string>;
  close(): void;
}

/** Whether somebody sits there who can answer. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** @throws {Error} from the questions when the input ends or is interrupted. */
export function openAsker({ input, output }: Streams = { input: process.stdin, output: process.stderr }): Asker {
  const terminal = createInterface({ input, output, terminal: true });
  terminal.on('SIGINT', () => terminal.close());
  const lines = terminal[Symbol.asyncIterator]();
  const readLine = async (prompt: string): Promise<string> => {
    terminal.setPrompt(prompt);
    terminal.prompt();
    const { done, value } = await lines.next();
    if (done === true) throw new Error('The questions were not answered.');
    return value;
  };
  return { ...questions(readLine, (line) => void output.write(`${line}\n`)), close: () => terminal.close() };
}

function questions(
  readLine: (prompt: string) => Promise<string>,
  say: (line: string) => void,
): Pick<Asker, 'ask' | 'askText'> {
  return {
    async ask(question, { proposal, faultOf = () => undefined } = {}) {
      const prompt = proposal === undefined || proposal === '' ? `${question}: ` : `${question} [${proposal}]: `;
      for (;;) {
        const answer = (await readLine(prompt)).trim() || (proposal ?? '');
        const fault = faultOf(answer);
        if (fault === undefined) return answer;
        // Nobody typed the option that the sentence names.
        say(fault.replace(/^--\w+: /, ''));
      }
    },
    async askText(question) {
      say(question);
      const lines: string[] = [];
      for (let line = await readLine(''); line.trim() !== ''; line = await readLine('')) lines.push(line);
      return lines.join('\n');
    },
  };
}
