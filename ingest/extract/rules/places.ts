// Countries with their people, capitals, large cities and regions. Names may have several words; keys are lower case.

const rows = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** country | demonyms | capital. The capital may speak for its government. */
const COUNTRY_TABLE = `
afghanistan|afghan|kabul; albania|albanian|tirana; algeria|algerian|algiers; andorra|andorran|; angola|angolan|luanda;
argentina|argentine argentinian|buenos aires; armenia|armenian|yerevan; australia|australian aussie|canberra;
austria|austrian|vienna; azerbaijan|azerbaijani azeri|baku; bahamas|bahamian|nassau; bahrain|bahraini|manama;
bangladesh|bangladeshi|dhaka; barbados|barbadian|bridgetown; belarus|belarusian|minsk; belgium|belgian|brussels;
belize|belizean|belmopan; benin|beninese|porto-novo; bhutan|bhutanese|thimphu; bolivia|bolivian|la paz;
bosnia|bosnian|sarajevo; botswana|motswana|gaborone; brazil|brazilian|brasilia; brunei|bruneian|;
bulgaria|bulgarian|sofia; burkina faso|burkinabe|ouagadougou; burma|burmese|naypyitaw; burundi|burundian|bujumbura;
cambodia|cambodian|phnom penh; cameroon|cameroonian|yaounde; canada|canadian|ottawa; cape verde||praia; chad|chadian|n'djamena;
chile|chilean|santiago; china|chinese|beijing; colombia|colombian|bogota; comoros|comorian|moroni; congo|congolese|kinshasa;
costa rica|costa rican|san jose; croatia|croatian croat|zagreb; cuba|cuban|havana; cyprus|cypriot|nicosia;
czech republic|czech|prague; czechia||; denmark|danish dane|copenhagen; djibouti|djiboutian|; dominican republic|dominican|santo domingo;
east timor|timorese|dili; ecuador|ecuadorian ecuadorean|quito; egypt|egyptian|cairo; el salvador|salvadoran|san salvador;
equatorial guinea||malabo; eritrea|eritrean|asmara; estonia|estonian|tallinn; eswatini|swazi|mbabane; ethiopia|ethiopian|addis ababa;
fiji|fijian|suva; finland|finnish finn|helsinki; france|french|paris; gabon|gabonese|libreville; gambia|gambian|banjul;
georgia|georgian|tbilisi; germany|german|berlin; ghana|ghanaian|accra; greece|greek|athens; grenada|grenadian|;
guatemala|guatemalan|; guinea|guinean|conakry; guinea-bissau||bissau; guyana|guyanese|georgetown; haiti|haitian|port-au-prince;
honduras|honduran|tegucigalpa; hungary|hungarian|budapest; iceland|icelandic icelander|reykjavik; india|indian|new delhi;
indonesia|indonesian|jakarta; iran|iranian|tehran; iraq|iraqi|baghdad; ireland|irish|dublin; israel|israeli|jerusalem;
italy|italian|rome; ivory coast|ivorian|yamoussoukro; jamaica|jamaican|kingston; japan|japanese|tokyo; jordan|jordanian|amman;
kazakhstan|kazakh kazakhstani|astana; kenya|kenyan|nairobi; kiribati||tarawa; kosovo|kosovar|pristina; kuwait|kuwaiti|kuwait city;
kyrgyzstan|kyrgyz|bishkek; laos|lao laotian|vientiane; latvia|latvian|riga; lebanon|lebanese|beirut; lesotho|basotho|maseru;
liberia|liberian|monrovia; libya|libyan|tripoli; liechtenstein||vaduz; lithuania|lithuanian|vilnius; luxembourg|luxembourgish|;
madagascar|malagasy|antananarivo; malawi|malawian|lilongwe; malaysia|malaysian|kuala lumpur; maldives|maldivian|male;
mali|malian|bamako; malta|maltese|valletta; mauritania|mauritanian|nouakchott; mauritius|mauritian|port louis;
mexico|mexican|mexico city; micronesia||; moldova|moldovan|chisinau; monaco|monegasque|; mongolia|mongolian|ulaanbaatar;
montenegro|montenegrin|podgorica; morocco|moroccan|rabat; mozambique|mozambican|maputo; myanmar||; namibia|namibian|windhoek;
nauru|nauruan|; nepal|nepali nepalese|kathmandu; netherlands|dutch|the hague; new zealand|new zealander kiwi|wellington;
nicaragua|nicaraguan|managua; niger|nigerien|niamey; nigeria|nigerian|abuja; north korea|north korean|pyongyang;
north macedonia|macedonian|skopje; macedonia||; norway|norwegian|oslo; oman|omani|muscat; pakistan|pakistani|islamabad; palau|palauan|;
palestine|palestinian|ramallah; panama|panamanian|panama city; papua new guinea||port moresby; paraguay|paraguayan|asuncion;
peru|peruvian|lima; philippines|filipino philippine|manila; poland|polish pole|warsaw; portugal|portuguese|lisbon; qatar|qatari|doha;
romania|romanian|bucharest; russia|russian|moscow; rwanda|rwandan|kigali; samoa|samoan|apia; san marino||; saudi arabia|saudi|riyadh;
senegal|senegalese|dakar; serbia|serbian serb|belgrade; seychelles|seychellois|; sierra leone|sierra leonean|freetown;
singapore|singaporean|; slovakia|slovak|bratislava; slovenia|slovenian slovene|ljubljana; solomon islands||honiara;
somalia|somali|mogadishu; south africa|south african|pretoria; south korea|south korean|seoul; south sudan|south sudanese|juba;
spain|spanish spaniard|madrid; sri lanka|sri lankan|colombo; sudan|sudanese|khartoum; suriname|surinamese|paramaribo;
sweden|swedish swede|stockholm; switzerland|swiss|bern; syria|syrian|damascus; taiwan|taiwanese|taipei; tajikistan|tajik|dushanbe;
tanzania|tanzanian|dodoma; thailand|thai|bangkok; togo|togolese|lome; tonga|tongan|; trinidad|trinidadian|port of spain; trinidad and tobago||;
tunisia|tunisian|tunis; turkey|turkish turk|ankara; türkiye||; turkmenistan|turkmen|ashgabat; tuvalu||; uganda|ugandan|kampala;
ukraine|ukrainian|kyiv; united arab emirates|emirati|abu dhabi; uae||; united kingdom|british briton|london; uk||; britain||; great britain||;
england|english|; scotland|scottish scot|edinburgh; wales|welsh|cardiff; northern ireland||belfast;
united states|american|washington; us||; u.s.||; usa||; u.s.a.||; america||; u.k.||; u.a.e.||; drc||; uruguay|uruguayan|montevideo; uzbekistan|uzbek|tashkent;
vanuatu||port vila; vatican||; venezuela|venezuelan|caracas; vietnam|vietnamese|hanoi; yemen|yemeni|sanaa; zambia|zambian|lusaka;
zimbabwe|zimbabwean|harare; soviet union|soviet|; ussr||; yugoslavia|yugoslav|; czechoslovakia||; greenland|greenlandic|nuuk;
puerto rico|puerto rican|san juan; tibet|tibetan|lhasa; hong kong||; macau||; somaliland||hargeisa; western sahara|sahrawi|; kurdistan|kurdish kurd|erbil`

const TABLE = COUNTRY_TABLE.split(';').map((row) => row.trim().split('|'))

export const COUNTRIES: ReadonlySet<string> = new Set(TABLE.map((row) => row[0]!))

/** Capital → country, both lower case. */
export const CAPITALS: ReadonlyMap<string, string> = new Map([
  ...TABLE.filter((row) => row[2]).map((row) => [row[2]!, row[0]!] as const),
  ['kiev', 'ukraine'],
  ['tel aviv', 'israel'],
  ['delhi', 'india'],
  ['peking', 'china'],
  ["sana'a", 'yemen'],
  ['brasília', 'brazil'],
  ['bogotá', 'colombia'],
  ['westminster', 'united kingdom'],
  ['kremlin', 'russia'],
])

const demonyms = TABLE.flatMap((row) => (row[1] ?? '').split(' ').filter((word) => word !== ''))

/** Peoples and their adjectives, with plurals: "Chilean", "Kenyans". Not mentions of an entity. */
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...demonyms,
  ...demonyms.map((word) => `${word}s`),
  ...rows(`gazan, gazans, arab, arabs, arabic, jew, jews, jewish, muslim, muslims, islamic, islamist, islamists, christian,
    christians, catholic, catholics, protestant, orthodox, hindu, hindus, buddhist, buddhists, sikh, sikhs, sunni, sunnis,
    shia, shiite, shiites, shi'ite, african, africans, asian, asians, european, europeans, latin, latino, latinos,
    hispanic, hispanics, western, westerner, westerners, eastern, northern, southern, central, scandinavian, nordic,
    baltic, balkan, slavic, caribbean, mediterranean, middle eastern, chechen, chechens, crimean, tatar, tatars, uighur,
    uyghur, uyghurs, uighurs, rohingya, kurd, kurds, kurdish, druze, bedouin, tutsi, hutu, zulu, yoruba, igbo, hausa,
    tamil, tamils, sinhalese, punjabi, bengali, pashtun, tajiks, uzbeks, catalan, catalans, basque, basques, flemish,
    walloon, quebecois, bavarian, sicilian, siberian, texan, texans, californian, californians, new yorker, new yorkers,
    londoner, londoners, parisian, democrat, democrats, republican, republicans, democratic, communist, communists,
    socialist, socialists, marxist, liberal, liberals, conservative, conservatives, labour, tory, tories, nazi, nazis,
    zionist, zionists, semitic, englishman, frenchman, irishman, dutchman, frenchmen, englishmen, germans, dutch,
    anglo, afro, indigenous, aboriginal, maori, inuit, hebrew, mandarin, cantonese, persian, swahili, urdu, hindi`),
])

export const CITIES: ReadonlySet<string> = new Set([
  ...CAPITALS.keys(),
  ...rows(`aachen, aberdeen, abidjan, acapulco, adana, adelaide, aden, agra, ahmedabad, ajaccio, akron, albany, albuquerque,
    aleppo, alexandria, almaty, amritsar, amsterdam, anchorage, antalya, antwerp, arbil, arlington, astrakhan, atlanta,
    auckland, austin, aurora, bakersfield, bali, baltimore, bandung, bangalore, bengaluru, barcelona, bari, barranquilla,
    basel, basra, bath, baton rouge, batumi, benghazi, bergen, bilbao, birmingham, boise, bologna, bonn, bordeaux, boston,
    boulder, bradford, bratsk, bremen, brest, brighton, brisbane, bristol, brno, bruges, buffalo, bursa, busan, pusan, bydgoszcz,
    calais, calcutta, kolkata, calgary, cali, cambridge, canton, cape town, caracas, cardiff, cartagena, casablanca, catania,
    cebu, charleston, charlotte, charlottesville, chattanooga, chelyabinsk, chengdu, chennai, madras, chicago, chittagong,
    chongqing, christchurch, cincinnati, ciudad juarez, cleveland, cluj, cologne, columbus, constanta, cordoba, cork, coventry,
    dallas, dalian, daegu, da nang, dar es salaam, darwin, davos, dayton, denver, derby, des moines, detroit, dhahran,
    diyarbakir, dnipro, donetsk, dortmund, douala, dover, dresden, dubai, dubrovnik, dundee, durban, düsseldorf, duesseldorf,
    dusseldorf, durham, edmonton, el paso, essen, eugene, faisalabad, fallujah, ferguson, flint, florence, fort worth,
    frankfurt, freetown, fresno, fukuoka, fukushima, galway, gaziantep, gdansk, geneva, genoa, ghent, glasgow, goma,
    gothenburg, grenoble, grozny, guadalajara, guangzhou, guantanamo, guayaquil, haifa, halifax, hamburg, hangzhou, hanover,
    harbin, hartford, hebron, helmand, herat, hiroshima, ho chi minh city, saigon, hobart, homs, honolulu, houston, hull,
    hyderabad, idlib, incheon, indianapolis, innsbruck, irkutsk, irvine, isfahan, islamabad, istanbul, izmir, jacksonville,
    jaffa, jaipur, jeddah, jenin, jerusalem, jersey city, johannesburg, jos, kaduna, kaliningrad, kandahar, kano, kansas city,
    karachi, karbala, katowice, kaunas, kazan, kharkiv, kharkov, kherson, khan younis, kirkuk, kisumu, kobe, krakow, krasnodar,
    kunming, kursk, kyoto, lagos, lahore, las vegas, lausanne, leeds, leicester, leipzig, leon, lille, limassol, limerick,
    linz, liverpool, livorno, lockerbie, lodz, los angeles, louisville, lublin, lubumbashi, lucknow, luhansk, lviv, lyon, lyons,
    maastricht, madison, malaga, malmo, manchester, mandalay, mannheim, maracaibo, mariupol, marrakech, marseille, marseilles,
    mashhad, mecca, medellin, medina, melbourne, memphis, mersin, miami, milan, milwaukee, minneapolis, misrata, mobile, mombasa,
    monaco, monterrey, montgomery, montpellier, montreal, mosul, multan, mumbai, bombay, munich, murmansk, nablus, nagasaki,
    nagoya, najaf, nanjing, nantes, naples, nashville, newark, newcastle, new orleans, new york, new york city, nice, norwich,
    nottingham, novosibirsk, nuremberg, oakland, odesa, odessa, oklahoma city, omaha, omsk, oran, orlando, osaka, oxford,
    palermo, palo alto, panmunjom, pasadena, pattaya, penang, perm, perth, peshawar, philadelphia, phoenix, phuket, pisa,
    pittsburgh, plymouth, pokrovsk, port elizabeth, port harcourt, portland, porto, portsmouth, potsdam, poznan, pune, qom,
    quebec city, quetta, rafah, raleigh, raqqa, rawalpindi, recife, reims, rennes, richmond, rijeka, rio de janeiro, rio,
    rochester, rosario, rostov, rotterdam, sacramento, salem, salt lake city, salvador, salzburg, samara, samarkand, san antonio,
    san diego, san francisco, santa fe, santa monica, sao paulo, são paulo, sapporo, saratov, seattle, sevastopol, seville,
    shanghai, sheffield, shenyang, shenzhen, shiraz, siena, sochi, southampton, split, srebrenica, srinagar, st. louis,
    st. petersburg, st petersburg, stalingrad, stavanger, stockton, strasbourg, stuttgart, suez, surabaya, surat, suzhou, sydney,
    szczecin, tabriz, taiz, tampa, tampere, tangier, tartu, thessaloniki, tianjin, tijuana, tikrit, timisoara, toledo, toronto,
    toulouse, trieste, trondheim, tulsa, turin, turku, tucson, uppsala, utrecht, valencia, valparaiso, vancouver, varanasi,
    varna, venice, verona, vladivostok, volgograd, wichita, windsor, winnipeg, wolverhampton, worcester, wroclaw, wuhan, xian,
    xi'an, yangon, rangoon, yekaterinburg, yokohama, york, zanzibar, zaporizhzhia, zurich, ypres, bulawayo, kumasi, mekelle,
    entebbe, kigali, juba, darfur, goma, bukavu, beersheba, ashkelon, ashdod, netanya, nazareth, bethlehem, jericho, eilat, sderot`),
])

export const REGIONS: ReadonlySet<string> = new Set(
  rows(`alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
    montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon,
    pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia,
    wisconsin, wyoming, washington dc, d.c., alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia,
    ontario, quebec, saskatchewan, yukon, new south wales, queensland, tasmania, victoria, africa, asia, europe, antarctica,
    oceania, north america, south america, latin america, central america, middle east, far east, the americas, southeast asia,
    east asia, south asia, central asia, west africa, east africa, north africa, southern africa, sub-saharan africa, sahel,
    maghreb, balkans, caucasus, scandinavia, caribbean, mediterranean, pacific, atlantic, arctic, gulf, persian gulf,
    west bank, gaza, gaza strip, golan heights, golan, galilee, negev, sinai, judea, samaria, east jerusalem, rafah,
    crimea, donbas, donbass, siberia, chechnya, dagestan, abkhazia, south ossetia, transnistria, nagorno-karabakh, kashmir,
    punjab, sindh, balochistan, gujarat, kerala, maharashtra, bihar, uttar pradesh, tamil nadu, karnataka, assam, west bengal,
    rajasthan, xinjiang, sichuan, guangdong, yunnan, hubei, hunan, fujian, inner mongolia, catalonia, andalusia, basque country,
    galicia, bavaria, saxony, prussia, tuscany, sicily, sardinia, lombardy, corsica, normandy, brittany, provence, flanders,
    wallonia, silesia, transylvania, kosovo, vojvodina, tigray, amhara, oromia, darfur, biafra, puntland, kivu, north kivu,
    south kivu, katanga, ogaden, cyrenaica, helmand, kandahar province, aceh, java, sumatra, borneo, mindanao, luzon, bali,
    okinawa, hokkaido, honshu, sulawesi, papua, chiapas, oaxaca, sinaloa, patagonia, amazon, yorkshire, cornwall, kent, essex,
    ulster, silicon valley, hollywood, wall street, broadway, manhattan, brooklyn, queens, bronx, harlem, capitol hill,
    kashmir valley, red sea, black sea, baltic sea, south china sea, north sea, dead sea, caspian sea, taiwan strait,
    strait of hormuz, suez canal, panama canal, mount everest, himalayas, andes, alps, pyrenees, sahara, nile, amazon river,
    danube, rhine, mekong, ganges, jordan river, mississippi river, euphrates, tigris, indian ocean`),
)

/** Last word of a place's name: "Port Ellery Harbour", "Lake Street". */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  rows(`street, avenue, road, square, bridge, river, lake, mountain, mountains, mount, island, islands, bay, beach, valley,
    airport, harbour, harbor, port, province, district, county, city, town, village, state, region, peninsula, desert,
    strait, sea, ocean, gulf, canal, park, forest, hills, hill, heights, coast, cape, plaza, palace, castle, stadium,
    arena, tower, cathedral, prison, camp, base, crossing, corridor, border, strip, highway, boulevard, lane, territory,
    governorate, prefecture, oblast, settlement, kibbutz, neighbourhood, neighborhood, suburb, station, cemetery, dam,
    creek, falls, glacier, volcano, reef, canyon, plateau, basin, delta, shore, west, east, north, south`),
)

/** First word of a place's name: "Lake Ellery", "Mount Tarn", "Port Ellery". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  rows(
    'lake, mount, mt, port, fort, cape, san, santa, st, saint, new, north, south, east, west, upper, lower, el, la, los, las, gulf, bay, isle, rio, ras, wadi, beit, tel, kfar, al, abu, deir, khan, bandar',
  ),
)

/** What makes a people, or its adjective, of a place: "Tarnian", "Tarnese". */
export const PEOPLE_ENDINGS: readonly string[] = ['n', 'an', 'ian', 'i', 'ese', 'ns', 'ans', 'ians', 'is']
