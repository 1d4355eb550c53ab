import type { Node } from 'mdast';
import type { CompileContext, Extension as MdastExtension, Token } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** A place where MDX would run JavaScript: `{` in text, or a block that starts with `import` or `export`. */
export interface Script extends Node {
  type: 'mdxTextExpression' | 'mdxjsEsm';
  /** The brace, or the line that starts with it or with the keyword. */
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    script: Script;
  }
  interface PhrasingContentMap {
    script: Script;
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxTextExpression: 'mdxTextExpression';
    mdxjsEsm: 'mdxjsEsm';
  }
}

const [letterE, letterI, brace] = [101, 105, 123];

const expression: Construct = {
  tokenize: (effects, ok) => (code) => {
    effects.enter('mdxTextExpression');
    effects.consume(code);
    effects.exit('mdxTextExpression');
    return ok;
  },
};

/**
 * In MDX an expression at the start of a line ends the paragraph before it, so that a line in the middle of inline code
 * can be code that runs. The name makes the construct for tags look for it after a tag.
 */
const expressionLine: Construct = {
  name: 'mdxFlowExpression',
  concrete: true,
  tokenize: (effects, ok) => (code) => {
    effects.enter('mdxTextExpression');
    return toEndOfLine(effects, 'mdxTextExpression', ok)(code);
  },
};

const keywordLine: Construct = { concrete: true, tokenize: tokenizeKeywordLine };

/** Marks code for the guard, which refuses it; nothing here reads JavaScript. */
export const codeSyntax: Extension = {
  flow: { [letterE]: keywordLine, [letterI]: keywordLine, [brace]: expressionLine },
  text: { [brace]: expression },
};

export const codeFromMarkdown: MdastExtension = {
  enter: { mdxTextExpression: enter('mdxTextExpression'), mdxjsEsm: enter('mdxjsEsm') },
  exit: { mdxTextExpression: exit, mdxjsEsm: exit },
};

/** The conditions are those of MDX: first column of the file, not in the middle of a paragraph. */
function tokenizeKeywordLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let word = '';
  const keyword: State = (code) => {
    if (code === null || code < 32 || word.length === 7) return nok(code);
    effects.consume(code);
    word += String.fromCharCode(code);
    return word === 'import ' || word === 'export ' ? toEndOfLine(effects, 'mdxjsEsm', ok) : keyword;
  };
  return (code) => {
    if (this.interrupt || this.now().column > 1) return nok(code);
    effects.enter('mdxjsEsm');
    return keyword(code);
  };
}

function toEndOfLine(effects: Effects, type: Script['type'], ok: State): State {
  const inLine: State = (code) => {
    if (code === null || markdownLineEnding(code)) {
      effects.exit(type);
      return ok(code);
    }
    effects.consume(code);
    return inLine;
  };
  return inLine;
}

function enter(type: Script['type']) {
  return function (this: CompileContext, token: Token) {
    this.enter({ type, value: this.sliceSerialize(token) }, token);
  };
}

function exit(this: CompileContext, token: Token) {
  this.exit(token);
}
