/** Abbreviations whose point does not end a sentence. Lower case, without the point. */

/** Stand before a name; "sir" and "miss" are here because scraped text puts points where none belong. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt adm brig cpl pvt rev fr rt hon pres st ste
  atty sec dep det insp supt messrs sir mme mlle sra ing dist asst`.split(/\s+/),
);

/** Anywhere else: a sentence ends behind one of these only before a word that starts sentences. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jr sr inc corp co ltd llc vs etc no nos jan feb mar apr jun jul aug sept oct nov dec approx dept est fig vol ed eds bros
  ave blvd rd mt ft ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex vt va wash wis wyo mon tue tues wed thu thur thurs fri sat sun univ assn`.split(/\s+/),
);
