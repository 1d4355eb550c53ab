import { focusSearchOnSlash } from './focus-search.ts';
import { markPage } from './mark-page.ts';
import { layOutWaiting } from './waiting.ts';

layOutWaiting(document);
focusSearchOnSlash(document);
const text = document.querySelector('main');
if (text !== null) markPage(text);
