// Well-known companies, clubs, universities, parties and armed groups beyond those of organizations.ts: soft evidence
// for the name tagger only. Lower case.

export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  `'ndrangheta, 49ers, 76ers, aam aadmi party, aap, aarp, abb, abu sayyaf, ac milan, accenture, acer, adalah, adb,
    adidas, adl, adobe, aeroflot, afc, afdb, afghan taliban, afl-cio, afp commissioner, african development bank,
    african union commission, aiadmk, aig, air china, air france, air france-klm, air india, airbnb, ajax, al ahly, al
    qassam brigades, al-nusra, al-qassam brigades, al-quds brigades, alcatel, alcoa, alibaba, all blacks, all
    progressives congress, allianz, alphabet, alstom, altria, amd, american airlines, american enterprise institute,
    american express, amgen, amtrak, anderlecht, anglo american, anheuser-busch, anti-defamation league, antifa, aol,
    apc, apec, arab monetary fund, arakan army, aramco, arcelormittal, arema, arena party, arsenal, as roma, asaib ahl
    al-haq, asante kotoko, asian development bank, asio, asos, aston villa, astros, asus, at&t, atlantic council,
    atletico madrid, atp, auc, audi, aukus, aviva, avon, awami league, axa, azov, azov battalion, b'tselem, badr
    organization, bae systems, bafana bafana, baidu, bain capital, bajrang dal, balad, banco santander, bank hapoalim,
    bank leumi, bank of america, bank of england, barcelona fc, barclays, barisan nasional, barnes & noble, basf,
    batasuna, batkivshchyna, bayer, bayern, bayern munich, bbva, bcci, benelux, benfica, bengals, berkshire hathaway,
    bersatu, besiktas, best buy, bhp, bhp billiton, binance, biontech, birmingham city, black lives matter, black stars,
    blackberry, blackburn rovers, blackhawks, blackrock, blackstone, bloods, blue and white, blue jays, bmw, bnp, bnp
    paribas, boca juniors, bombardier, borussia dortmund, bosch, boston celtics, boston red sox, braves, breaking the
    silence, brentford, brewers, brexit party, brighton & hove albion, bristol-myers squibb, british airways, british
    american tobacco, british council, british telecom, broncos, brookings institution, bruins, buccaneers, bundeswehr,
    burberry, burger king, bytedance, cadbury, caf, cali cartel, caltech, cambridge university, camorra, canadiens,
    canon, canucks, capital one, carabinieri, care international, cargill, caricom, caritas, caritas internationalis,
    carlsberg, carnegie endowment, carrefour, caterpillar, cathay pacific, catholic church, cato institute, cavaliers,
    cbo, ccm, ceasefire commission, celac, celtic, celtics, cemac, chadema, chargers, chatham house, chennai super
    kings, chevron, chicago bulls, chicago cubs, china eastern, china mobile, china southern, china telecom, chrysler,
    church of england, cisco, citibank, citroen, ciudadanos, civic platform, clinton foundation, clippers, club brugge,
    coast guard, coca-cola, coinbase, colgate, colts, columbia university, comcast, comesa, commerzbank, concacaf,
    conifa, conmebol, conocophillips, contras, cornell, cosa nostra, cosatu, costco, council on foreign relations,
    cowboys, cpi(m), cptpp, credit agricole, credit suisse, crips, crystal palace, csis, csto, ctbto, cubs, daewoo,
    daimler, dallas cowboys, danone, dap, darpa, dartmouth, degel hatorah, dell, deloitte, delta air lines, democratic
    alliance, derby county, deutsche bahn, deutsche bank, deutsche telekom, dfid, dflp, dhl, dia, diageo, die linke,
    dmk, dodgers, dolphins, dow chemical, dow jones, dropbox, duke, dup, dupont, dvla, dynamo kyiv, dynamo moscow,
    dyson, eac, eaeu, eagles, easyjet, ebay, ebrd, echr, economic freedom fighters, eeoc, eff, eib, el al, elbit,
    electrolux, eli lilly, emaar, embraer, emily's list, emirates, en marche, enel, eni, enron, equinor, ericsson, ernst
    & young, eskom, estee lauder, eth zurich, etihad, etisalat, eton, eurogroup, eurojust, european court of human
    rights, european court of justice, evergrande, everton, expedia, extinction rebellion, exxon, exxon mobil, faa,
    fannie mae, fc porto, fdc, fdic, fdp, fedex, fenerbahce, ferc, ferrari, fetö, feyenoord, fia, fianna fail, fiat,
    fidesz, fina, fine gael, fiorentina, five eyes, five star movement, flamengo, flipkart, flydubai, flyers, fmln, ford
    foundation, ford motor, forza italia, foxconn, freddie mac, free syrian army, friends of the earth, front national,
    fsa, fsln, fudan, fujitsu, fulham, galatasaray, gallup, garuda, gates foundation, gavi, gazprombank, gendarmerie,
    general dynamics, general electric, general mills, general motors, georgian dream, gerindra, gilead, gisha, givati,
    giz, glaxosmithkline, glencore, global fund, goethe institute, gojek, golani brigade, golden dawn, golden state
    warriors, golkar, gor mahia, green bay packers, green party, grizzlies, guardia civil, gucci, gulf cartel, gulf
    cooperation council, h&m, hadash, haganah, halliburton, harambee stars, harley-davidson, harvard, hayat tahrir
    al-sham, hearts of oak, heidelberg university, heineken, heinz, heritage foundation, hewlett-packard, hilton,
    histadrut, hitachi, hizbul mujahideen, hizmet, hmrc, home affairs, home depot, honda, honeywell, hoover institution,
    hts, hudson institute, human rights campaign, humboldt university, hyundai, iaaf, iai, icao, icici, ictr, icty, idf
    spokesperson's unit, iea, ifc, ifp, igad, iit, ikea, imperial college, infosys, inkatha, inter milan, inter-american
    development bank, intercontinental, international crisis group, internazionale, iom, ipcc, ipsos, irena, irgun,
    islamic relief, israel aerospace industries, isuzu, itochu, itu, iyi party, j street, jabhat al-nusra, jaguar,
    jaguar land rover, jaguars, jaish-e-mohammed, jamaat-e-islami, jd.com, jemaah islamiyah, jesuits, jetblue, jewish
    agency, jewish agency for israel, jica, jnu, jobbik, johns hopkins, johnson & johnson, joint chiefs of staff, joint
    list, jp morgan, jpmorgan chase, jubilee party, junts, juventus, kaizer chiefs, kataib hezbollah, kellogg, kfc, kia,
    kingfisher, kkk, knicks, kodak, kolkata knight riders, komatsu, korean air, kpmg, kraft, ku klux klan, l'oreal,
    labor party, labour congress, lakers, lapd, lashkar-e-jhangvi, lashkar-e-taiba, law and justice, leeds united, lego,
    lehi, lehman brothers, leicester city, lenovo, les republicains, lg, lib dems, liberal party, linkedin, lions' den,
    liverpool fc, lloyds, lockheed martin, london school of economics, los angeles dodgers, los angeles lakers, lotus,
    lpga, lse, lufthansa, luftwaffe, lukoil, lulzsec, lvmh, lyft, m16, macy's, magen david adom, mahdi army, mahindra,
    makerere, malaysia airlines, manchester city, manchester united, maple leafs, mara salvatrucha, marine corps,
    mariners, marlins, marriott, marseille fc, mastercard, mattel, mavericks, mazda, mcdonald's, mckinsey, mda, medellin
    cartel, mediaset, mercedes, mercedes-benz, merck, mercy corps, merrill lynch, met police, metropolitan police, mets,
    mhp, miami dolphins, michelin, miga, ministry of defence, minusma, mit, mitsubishi, mitsui, mnlf, monaco fc,
    monsanto, monusco, moody's, morena, morgan stanley, mormon church, motorola, mqm, ms-13, mtn, mumbai indians, naacp
    legal defense fund, nacionalista, nafta secretariat, nahal, napoli, nascar, naspers, nation of islam, national
    congress, national democratic congress, national front, national guard, national league for democracy, national
    security council, national unity, natwest, ncaa, ncp, ndc, nec, nestle, nestlé, new democracy, new england patriots,
    new hope, new patriotic party, new people's army, new york knicks, new york yankees, newcastle united, news corp,
    nhra, nhs, nhtsa, nih, nintendo, nissan, nist, nlc, nld, nlrb, noaa, nokia, nomura, northern league, northrop
    grumman, norwich city, nottingham forest, novartis, novo nordisk, npa, npp, nrc, nrm, nsc, nsf, ntsb, nuggets,
    numsa, nus, nusra front, nvidia, nypd, nyu, oath keepers, occidental, occupy wall street, ocha, odm, ofcom, ofgem,
    ofsted, ohchr, oic, oilers, olympiakos, olympique lyonnais, olympus, omb, omv, opcw, open society foundations, opus
    dei, oracle, organisation of islamic cooperation, orioles, orlando pirates, osce mission, osha, otzma yehudit,
    oxford university, pacers, packers, padres, paho, pakatan harapan, palantir, palmach, panasonic, panathinaikos, pap,
    paramount, paris saint-germain, patriots, paypal, pdi-p, pdp, pdvsa, peace corps, peace now, pegida, peking
    university, pemex, penguins, people's action party, peoples democratic party, pepsi, pepsico, persib, persija,
    peshmerga, peta, petrobras, petrochina, petronas, peugeot, pew research center, pflp, pga, philip morris, philips,
    phillies, pinterest, pirelli, pistons, pittsburgh penguins, pkr, plaid cymru, planned parenthood, pmdb, pmf, popular
    front for the liberation of palestine, popular mobilization forces, porsche, prd, pri, primark, procter & gamble,
    proteas, proud boys, prudential, psdb, psg, psv, psv eindhoven, pwc, pyd, qantas, qatar airways, qualcomm, queens
    park rangers, quinnipiac, quora, ra'am, raf, rafael, raiders, raja casablanca, rand corporation, raptors,
    rassemblement national, ravens, raytheon, rcmp, real madrid, real sociedad, red sox, red star belgrade, red wings,
    reddit, redskins, reform uk, reliance, religious zionist party, renault, repsol, right sector, rio tinto, river
    plate, roche, rockefeller foundation, rockets, rolls-royce, rotary, rotary club, royal air force, royal bank of
    scotland, royal challengers, royal dutch shell, royal marines, royal navy, rpf, rss, russian orthodox church, rwe,
    ryanair, saab, sabmiller, sadc, safaricom, sainsbury's, salesforce, salvation army, san antonio spurs, sandinistas,
    sanofi, sap, saudi aramco, saudia, scania, schalke, schlumberger, sciences po, sdlp, seahawks, secret service, seiu,
    sendero luminoso, sevilla, shakhtar, sheffield united, sheffield wednesday, shining path, shiv sena, siemens, sierra
    club, simba sc, sinaloa cartel, sinopec, skoda, skype, smithsonian, smithsonian institution, snapchat, snp,
    socialist party, societe generale, softbank, sorbonne, southampton fc, southern baptist convention, southern poverty
    law center, southern transitional council, spartak moscow, splc, sporting lisbon, spotify, springboks, spurs,
    standard & poor's, standard chartered, starbucks, stc, steelers, stellantis, stoke city, stripe, subaru, sumitomo,
    super eagles, suzuki, svoboda, swiss re, ta'al, tata motors, tata steel, tatmadaw, tcs, tdp, teamsters, telefonica,
    temasek, tencent, tesco, texaco, thales, thomson reuters, thyssenkrupp, timberwolves, time warner, titans, tmc,
    toshiba, totalenergies, tottenham, tottenham hotspur, tp mazembe, trader joe's, trinamool congress, tripadvisor,
    tsinghua, tsinghua university, ttp, tuc, turkish airlines, tyson, u.s. air force, u.s. army, u.s. coast guard, u.s.
    marines, u.s. navy, u.s. secret service, ubs, ucl, ucla, uda, udinese, uemoa, ufc, umno, ump, un women, unaids,
    unasur, unctad, unep, unfccc, unido, unifil, unilever, unit 8200, united airlines, united national movement, united
    russia, united torah judaism, unmiss, unocha, upu, usada, usaid, uscis, usda, usdp, usmca, usps, utj, uvf, valencia
    cf, valeo, vatican bank, verizon, vhp, viacom, vikings, villarreal, visegrad group, vodafone, volvo, vox espana,
    wada, waemu, wallabies, warner bros, washington redskins, watford fc, wba, wbc, wechat, weibo, wellcome trust, wells
    fargo, werder bremen, west brom, west bromwich albion, west ham, west ham united, westinghouse, wework, white sox,
    wipro, wirecard, wmo, wolverhampton wanderers, wolves, woolworths, world athletics, world council of churches, world
    food program, world vision, world wildlife fund, wta, wwe, wwf, xerox, xiaomi, yabloko, yad vashem, yahoo, yakuza,
    yale, yamaha, yandex, yankees, yisrael beytenu, yougov, ypj, yukos, zaka, zamalek, zanu, zapu, zara, zctu, zenit,
    zetas, zionist union, zte, zynga`
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
)
