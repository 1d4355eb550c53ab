import { focusSearchOnSlash } from './focus-search.ts';
import { markPage } from './mark-page.ts';

focusSearchOnSlash(document);
const text = document.querySelector('main');
if (text !== null) markPage(text);
