import { alternatives } from './alternatives.ts';

/**
 * The English words by which ingest reads a sentence. All are alternatives for a regular expression, in lower case
 * unless they are written in capitals. No name of anybody or anything belongs here.
 */

/** Verbs that tell what somebody said; nouns that look alike ("claims", "reports") are left out. */
export const speechVerbs = alternatives(
  'said says saying told tells added adds stated warned warns announced noted stressed stresses',
  'argued argues wrote insisted insists explained declared claimed vowed pledged promised admitted',
  'acknowledged confirmed remarked emphasized emphasised underlined underscored suggested cautioned',
  'repeated reiterated tweeted estimated predicted alleged reported testified recalled maintained',
);

/** Verbs that introduce words in quotation marks, and nothing else. */
export const quotingVerbs = alternatives(
  'asked replied responded commented continued concluded called described asserted observed quipped',
);

export const accusationVerbs = alternatives('accused accuses accusing blamed blames charged alleged alleges');
export const denialVerbs = alternatives('denied denies rejected rejects dismissed dismisses refuted refutes disputed');
/** What a denial denies when it names nothing: the claim before it. */
export const deniedNouns = alternatives(
  'claims? accusations? allegations? charges? reports? statements? assertions? involvement wrongdoing responsibility',
  'it this that them any',
);

/** A report of which no one says whose it is. */
export const passiveReports = alternatives(
  String.raw`(?:was|were|is|are|has\s+been|have\s+been)\s+(?:reported|said|believed|alleged|understood|thought|rumou?red|known)\s+to`,
  String.raw`it\s+(?:was|is|has\s+been)\s+(?:reported|alleged|rumou?red|claimed)`,
  'reportedly allegedly',
);

export const auxiliaries = alternatives("has have had will would can could may might must should did does do won't");
export const beVerbs = alternatives('is are was were remains remain became become');
/** "Is prepared to": a state that means to act. */
export const readyWords = alternatives(
  'prepared ready willing set poised determined eager keen committed able unable unwilling reluctant about due',
);
export const adverbs = alternatives(
  String.raw`\p{Ll}+ly also again still now never not long since later then already yet often once twice soon just both`,
);

/** People and bodies that speak or act for a state; what stands before them is whose they are. */
export const officialNouns = alternatives(
  'spokesman spokeswoman spokesperson spokespeople officials? minist(?:er|ers|ry|ries) diplomats? governments? authorit(?:y|ies)',
  'president chancellor premier lawmakers? parliament ambassadors? envoys? delegat(?:ion|ions|es?) leaders? leadership',
  'embassy cabinet court prosecutors? commission committee council agency agencies service services office regulator',
  'administration secretary senators? monarch king queen emir',
);
export const forceNouns = alternatives(
  'troops forces army armies navy military soldiers? servicemen servicewomen guards? border\\s+guards? police fighters?',
  'militants? rebels? insurgents? units? marines? aircraft jets? warplanes? drones? warships? commanders? generals? artillery',
  'boats? ships? vessels? gunboats? paratroopers peacekeepers battalions? brigades? regiments? divisions? gunmen patrols? convoys?',
);
/** Others who speak in the news. */
export const witnessNouns = alternatives(
  'sources? witness(?:es)? residents? analysts? experts? observers? researchers? media newspapers? reports? statement',
  'mediators? monitors? mayor governor chief head director chairman chairwoman adviser advisor aide doctors? refugees?',
  'organi[sz]ation group alliance company',
);

export const titleWords = alternatives(
  'President Prime\\s+Minister Foreign\\s+Minister Defen[cs]e\\s+Minister Interior\\s+Minister Deputy\\s+\\p{Lu}\\p{L}+\\s+Minister',
  'Minister Chancellor Premier Secretary Secretary-General Ambassador Envoy General Gen\\. Colonel Col\\. Lieutenant Lt\\.',
  'Major Maj\\. Captain Capt\\. Admiral Adm\\. Commander Governor Gov\\. Senator Sen\\. Mayor Chairman Chairwoman Director',
  'King Queen Prince Mr\\. Mr Mrs\\. Mrs Ms\\. Ms Dr\\. Dr Professor Prof\\. Spokesman Spokeswoman Spokesperson Judge',
  'spokesman spokeswoman spokesperson commander envoy ambassador minister analyst',
);

export const placePrepositions = alternatives(
  'in into from of across near at to inside outside through throughout within around over via toward towards onto',
  'leave leaves left leaving fled fleeing entered entering crossed crossing',
);
/** Words that may stand between a preposition and a country. */
export const placeAdjectives = alternatives(
  String.raw`the neighbou?ring nearby north northern south southern east eastern west western central former landlocked`,
  String.raw`mountainous coastal upland highland inland mainland remote rural most all parts areas much half ex-\p{L}+ post-\p{L}+ \p{Ll}+-\p{Ll}+ oil-rich`,
);
export const borderNouns = alternatives(
  'borders? frontiers? border\\s+(?:area|zone|region|post|crossing|town)s? territory soil side provinces? districts? regions?',
  'cit(?:y|ies) towns? villages? airspace waters capital coast',
);
export const visitNouns = alternatives(
  'visits? visited visiting trips? travel(?:s|l?ed|l?ing)? tours? toured talks meetings? met summits? conferences? forums?',
  'negotiations stops? stopover stopped sessions? consultations gatherings? gathered ceremon(?:y|ies) arrived arrival flew',
);
/** Lines between two capitals that are no dealings between two governments. */
export const routeNouns = alternatives(
  'roads? highways? railways? railroads? flights? routes? trains? distance line way',
);

export const weekdayNames = alternatives('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const monthNames = alternatives(
  'January February March April May June July August September October November December',
);

/** Capitalised words that open a sentence and are no part of a name. */
export const openers = alternatives(
  'The A An He She It They We I In On At By To But And Or If As This That These Those There His Her Its Their Our After Before',
  'Since When While Although Though Until During From For Of With Last Next Earlier Later Meanwhile However Both Some Many',
  'Several Most All No Not One Two Three Four Five Six Seven Eight Nine Ten What Which Who Why How Also More Only Now Then',
  'Officials Former Speaking Asked According Under Over Between Local Senior',
);
