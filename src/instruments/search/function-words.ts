import { foldText } from './fold-text.js';

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldText));
}

/** Words that tie others together, and say nothing alone: English, Albanian, Bosnian, Serbian, Macedonian. */
const FUNCTION_WORDS = folded(
  'a an and at by for from in of on or the to with ' +
    'dhe e i me nga në për së si te të ' +
    'do iz ka kod na o od po pri s sa se u uz za и о од у за ' +
    'во го да ги кон на по преку со',
);

/** What nearly every act is called, and how its parts are: not what it is about. */
const FORM_WORDS = folded(
  'act acts law laws article articles art ' +
    'ligj ligji ligjin ligjit ligje ligjet ligjeve neni nenit nen ' +
    'zakon zakona zakoni zakonu zakonom zakone zakonima clan clana clanak cl čl ' +
    'закон законот закони законите член членот чл',
);

/** Whether a folded word only ties others together. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}

/** Whether a folded word names the form of an act or a part of it: law, zakon, article. */
export function isFormWord(folded: string): boolean {
  return FORM_WORDS.has(folded);
}
