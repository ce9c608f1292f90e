/**
 * Countries, regions and seats of government with their adjectives: "Russian" -> Russia, "the Kremlin" -> Russia.
 * Own table; where English has one word for several countries ("Korean", "Congolese") it is left out.
 */

/** `name: adjective and plural forms | other names`. */
const TABLE = `Afghanistan:Afghan,Afghans
Albania:Albanian,Albanians
Algeria:Algerian,Algerians
Argentina:Argentine,Argentines,Argentinian
Armenia:Armenian,Armenians
Australia:Australian,Australians
Austria:Austrian,Austrians
Azerbaijan:Azerbaijani,Azeri
Bangladesh:Bangladeshi,Bangladeshis
Belarus:Belarusian,Belarusians
Belgium:Belgian,Belgians
Bolivia:Bolivian,Bolivians
Bosnia:Bosnian,Bosnians
Brazil:Brazilian,Brazilians
Britain:British,Britons|UK,U.K.,United Kingdom,Great Britain,Downing Street,Whitehall
Bulgaria:Bulgarian,Bulgarians
Cambodia:Cambodian,Cambodians
Canada:Canadian,Canadians
Chile:Chilean,Chileans
China:Chinese|Beijing
Colombia:Colombian,Colombians
Crimea:Crimean
Croatia:Croatian,Croats
Cuba:Cuban,Cubans
Cyprus:Cypriot,Cypriots
Czech Republic:Czech,Czechs|Czechia
Denmark:Danish,Danes
Egypt:Egyptian,Egyptians
England:English
Estonia:Estonian,Estonians
Ethiopia:Ethiopian,Ethiopians
European Union:EU,E.U.|EU,E.U.
Finland:Finnish,Finns
France:French|Elysee
Georgia:Georgian,Georgians
Germany:German,Germans
Ghana:Ghanaian
Greece:Greek,Greeks
Hungary:Hungarian,Hungarians
Iceland:Icelandic
India:Indian,Indians
Indonesia:Indonesian,Indonesians
Iran:Iranian,Iranians
Iraq:Iraqi,Iraqis
Ireland:Irish
Israel:Israeli,Israelis
Italy:Italian,Italians
Japan:Japanese
Jordan:Jordanian,Jordanians
Kazakhstan:Kazakh
Kenya:Kenyan,Kenyans
Kosovo:Kosovar
Kuwait:Kuwaiti
Latvia:Latvian,Latvians
Lebanon:Lebanese
Libya:Libyan,Libyans
Lithuania:Lithuanian,Lithuanians
Malaysia:Malaysian
Mali:Malian
Mexico:Mexican,Mexicans
Moldova:Moldovan
Mongolia:Mongolian
Morocco:Moroccan
Myanmar:Burmese
NATO:|Nato
Netherlands:Dutch
New Zealand:New Zealander
Nigeria:Nigerian,Nigerians
North Korea:North Korean,North Koreans|Pyongyang
Norway:Norwegian,Norwegians
Pakistan:Pakistani,Pakistanis
Palestine:Palestinian,Palestinians
Peru:Peruvian
Philippines:Filipino,Philippine
Poland:Polish,Poles
Portugal:Portuguese
Qatar:Qatari
Romania:Romanian,Romanians
Russia:Russian,Russians|Kremlin,Moscow,Russian Federation
Rwanda:Rwandan
Saudi Arabia:Saudi,Saudis
Scotland:Scottish,Scots
Senegal:Senegalese
Serbia:Serbian,Serbs
Singapore:Singaporean
Slovakia:Slovak,Slovaks
Slovenia:Slovenian
Somalia:Somali
South Africa:South African,South Africans
South Korea:South Korean,South Koreans|Seoul
Spain:Spanish,Spaniards
Sri Lanka:Sri Lankan
Sudan:Sudanese
Sweden:Swedish,Swedes
Switzerland:Swiss
Syria:Syrian,Syrians
Taiwan:Taiwanese
Thailand:Thai,Thais
Tunisia:Tunisian
Turkey:Turkish,Turks|Ankara
Uganda:Ugandan
Ukraine:Ukrainian,Ukrainians|Kyiv
United Nations:|UN,U.N.
United States:American,Americans,US,U.S.|US,U.S.,USA,U.S.A.,America,United States of America
Uzbekistan:Uzbek
Venezuela:Venezuelan,Venezuelans
Vietnam:Vietnamese
Wales:Welsh
Yemen:Yemeni
Zimbabwe:Zimbabwean`;

/** Every form -> the country's name as a topic. */
const NAME_BY_FORM = new Map<string, string>();
/** Those that are no names. */
const OF_PEOPLE = new Set<string>();
for (const line of TABLE.split('\n')) {
  const [name = '', rest = ''] = line.split(':');
  NAME_BY_FORM.set(name, name);
  for (const form of rest.split(/[,|]/u)) if (form !== '') NAME_BY_FORM.set(form, name);
  const [ofPeople = '', others = ''] = rest.split('|').map((forms) => forms.split(','));
  for (const form of ofPeople) if (!others.includes(form)) OF_PEOPLE.add(form);
}

/** Words in the longest form: "United States of America". */
export const MAX_COUNTRY_WORDS = 4;

/** @returns the country (or union) that a name, an adjective or a seat of government stands for; null for other words. */
export function countryOf(form: string): string | null {
  return NAME_BY_FORM.get(form) ?? null;
}

/** @returns whether it names the people, or what is theirs, and not the country: "American", "Britons". */
export function isOfPeople(form: string): boolean {
  return OF_PEOPLE.has(form) || INHABITANT.test(form);
}

/** Behind "the" one person: "the Norwegian", "the Spaniard"; "the Dutch" and "the Swiss" are many. */
const INHABITANT =
  /^(?:Spaniard|Swede|Dane|Finn|Pole|Turk|Scot|Serb|Croat|Briton|Brit|Icelander|New Zealander|Greek|Czech|Thai|Slovak|Uzbek|Kazakh|Filipino|Argentine|Cypriot|Kosovar|Azeri|(?:French|English|Irish|Welsh|Dutch|Scots)(?:man|woman))$/u;

/** @returns whether it names somebody by the country alone. */
export function isInhabitant(form: string): boolean {
  return INHABITANT.test(form) || (OF_PEOPLE.has(form) && /(?:an|[lqtnr]i)$/u.test(form));
}

/** US states and great cities: places that speak for nobody here, and that look like people's names. */
export const PLACES: ReadonlySet<string> = new Set(
  `Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,
Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,
New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,
Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Puerto Rico,Washington,London,Paris,Berlin,Brussels,Geneva,Vienna,
Rome,Madrid,Tokyo,Jerusalem,Tehran,Baghdad,Damascus,Kabul,New Delhi,Los Angeles,San Francisco,San Diego,Las Vegas,Chicago,Boston,
Philadelphia,Detroit,Cleveland,Atlanta,Miami,Dallas,Houston,Denver,Seattle,Phoenix,Baltimore,Manhattan,Brooklyn,Des Moines,New Orleans,
St. Louis,Salt Lake City,New York City,Wall Street,Capitol Hill,Silicon Valley,Middle East,Hong Kong,Europe,Asia,Africa,Latin America,
Eastern Europe,Western Europe,North America,South America,Central America,Aleppo,Mosul,Benghazi,Twitter,Facebook,YouTube,Instagram`
    .split(/,\s*/u)
    .map((place) => place.trim()),
);
