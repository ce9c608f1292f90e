/** Tells who reports what others do: outlets, agencies, polls and records. Own list. */
import { foldText } from '../../lib/text/fold-text.ts';

const LAST_WORD =
  /\b(?:news|newspaper|times|post|journal|herald|tribune|daily|gazette|courier|chronicle|magazine|mail|telegraph|broadcaster)$/u;
const OUTLETS: ReadonlySet<string> = new Set(
  `reuters,ap,associated press,afp,agence france-presse,bloomberg,dpa,ansa,efe,tass,interfax,xinhua,kyodo,yonhap,bbc,itv,cnn,nbc,cbs,abc,msnbc,npr,pbs,
cbc,al jazeera,sky,fox,politico,buzzfeed,breitbart,axios,propublica,guardian,blaze,bild,spiegel,le monde,el pais`.split(
    /,\s*/u,
  ),
);
const RECORD =
  /\b(?:polls?|polling|surveys?|reports?|records?|statistics|figures|data|study|studies|research|transcripts?|filings?|documents?|results|e-?mails?|forecasts?)\b/u;

/** What outlets "write" may be an opinion. */
const REPORTS =
  /\b(?:report|according|found|find|note|cite|conclude|obtain|reveal|learn|announce)/u;

/**
 * @param name of a body, or of what it issued: "Oster Times", "exit polls".
 * @param cue lower case.
 */
export function isReporter(name: string, cue: string): boolean {
  const key = foldText(name).replace(/^the /u, '');
  return RECORD.test(key) || (REPORTS.test(cue) && (LAST_WORD.test(key) || OUTLETS.has(key)));
}
