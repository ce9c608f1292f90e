/**
 * Bodies that news name without saying what they are, laws and treaties likewise, and places that are no states. Own lists, common
 * names alone: what is missing is found by the name that articles give.
 */

/** A line each: `name|other names|adjectives`, several with commas. */
export const BODIES = `NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance
United Nations|UN,United Nations Organization
European Union|EU
European Commission|Commission of the European Union
European Parliament
European Council
Council of Europe
European Central Bank|ECB
European Court of Justice|ECJ,Court of Justice of the European Union
European Court of Human Rights|ECHR
International Monetary Fund|IMF
World Bank|World Bank Group
World Health Organization|WHO,World Health Organisation
World Trade Organization|WTO,World Trade Organisation
World Food Programme|WFP,World Food Program
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Court of Justice|ICJ
International Labour Organization|ILO,International Labor Organization,International Labour Organisation
International Energy Agency|IEA
International Olympic Committee|IOC
International Committee of the Red Cross|ICRC
International Organization for Migration|IOM,International Organisation for Migration
International Maritime Organization|IMO,International Maritime Organisation
UN Security Council|United Nations Security Council,U.N. Security Council,UNSC
UN General Assembly|United Nations General Assembly,U.N. General Assembly,UNGA
UN High Commissioner for Refugees|UNHCR,United Nations High Commissioner for Refugees,UN Refugee Agency,U.N. Refugee Agency
UNICEF|United Nations Children's Fund
UNESCO
UNRWA|United Nations Relief and Works Agency
Organisation for Economic Co-operation and Development|OECD,Organization for Economic Cooperation and Development
Organization for Security and Co-operation in Europe|OSCE,Organisation for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe
Organization of the Petroleum Exporting Countries|OPEC,Organisation of the Petroleum Exporting Countries
Organization of American States|OAS,Organisation of American States
Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation
Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization
Collective Security Treaty Organization|CSTO,Collective Security Treaty Organisation
Commonwealth of Independent States|CIS
African Union|AU
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Association of Southeast Asian Nations|ASEAN
Economic Community of West African States|ECOWAS
Southern African Development Community|SADC
Mercosur|Southern Common Market
European Free Trade Association|EFTA
Group of Seven|G7,G-7
Group of Twenty|G20,G-20
Amnesty International
Human Rights Watch|HRW
Doctors Without Borders|MSF,Médecins Sans Frontières
Reporters Without Borders|RSF,Reporters Sans Frontières
Central Intelligence Agency|CIA
Federal Bureau of Investigation|FBI
National Security Agency|NSA
National Aeronautics and Space Administration|NASA
Food and Drug Administration|FDA
Centers for Disease Control and Prevention|CDC
Environmental Protection Agency|EPA
State Department|US State Department,U.S. State Department,US Department of State,U.S. Department of State,American State Department
Home Office|British Home Office,UK Home Office,U.K. Home Office
Federal Reserve|US Federal Reserve,U.S. Federal Reserve
Securities and Exchange Commission|SEC
National Health Service|NHS
Bank of England|BoE
British Broadcasting Corporation|BBC
FIFA|Fédération Internationale de Football Association
UEFA|Union of European Football Associations
World Anti-Doping Agency|WADA`;

/** A line each: `name|other names`. Further ones are told by their last word, see `typeOfName`. */
export const LAWS = `North Atlantic Treaty|Washington Treaty
Non-Proliferation Treaty|NPT,Treaty on the Non-Proliferation of Nuclear Weapons
UN Charter|U.N. Charter,Charter of the United Nations
Universal Declaration of Human Rights|UDHR
Geneva Conventions
European Convention on Human Rights
Joint Comprehensive Plan of Action|JCPOA,Iran Nuclear Deal
Paris Agreement|Paris Climate Agreement,Paris Climate Accord
Kyoto Protocol
Good Friday Agreement|Belfast Agreement
Northern Ireland Protocol
Minsk Agreements|Minsk Accords
Schengen Agreement
Lisbon Treaty|Treaty of Lisbon
Maastricht Treaty|Treaty of Maastricht
General Data Protection Regulation|GDPR
Digital Services Act|DSA
Digital Markets Act|DMA
Affordable Care Act|ACA,Obamacare
Human Rights Act
Magna Carta
Intermediate-Range Nuclear Forces Treaty|INF Treaty
New START|New START Treaty`;

/** A line each: `name|other names|adjectives and people`. */
export const PLACES = `England||English
Scotland||Scottish,Scots
Wales||Welsh
Northern Ireland||Northern Irish
Crimea||Crimean
Donbas|Donbass
Catalonia||Catalan,Catalans
Bavaria||Bavarian,Bavarians
Quebec||Quebecois
Kurdistan
Kashmir||Kashmiri,Kashmiris
Tibet||Tibetan,Tibetans
Xinjiang
Hong Kong||Hong Konger,Hong Kongers
Macau
Greenland||Greenlandic,Greenlander,Greenlanders
Gibraltar
Puerto Rico||Puerto Rican,Puerto Ricans
Gaza|Gaza Strip
West Bank
Golan Heights
Western Sahara||Sahrawi
Europe||European,Europeans
Asia||Asian,Asians
Africa||African,Africans
North America
South America
Latin America||Latin American,Latin Americans
Middle East
Balkans||Balkan
Baltic States|Baltics
New York|New York City
Los Angeles
Reading`;

/** US states, by name alone. */
export const US_STATES = `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming`;
