// Very well-known organizations, agencies, armed groups, outlets and offices. Keys lower case, without "the".

const rows = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const AGENCIES: ReadonlySet<string> = new Set(
  rows(`cia, fbi, nsa, dhs, fema, irs, epa, fda, cdc, nasa, sec, fcc, ftc, doj, dea, atf, ice, tsa, cbp, pentagon, white house,
    state department, justice department, treasury department, treasury, defense department, homeland security, supreme court,
    congress, senate, house of representatives, house, capitol, federal reserve, fed, kremlin, duma, state duma, knesset,
    bundestag, bundesrat, bundesbank, reichstag, riksdag, folketing, storting, lok sabha, rajya sabha, parliament, house of commons,
    house of lords, downing street, whitehall, foreign office, home office, scotland yard, mi5, mi6, gchq, mossad, shin bet, shabak,
    idf, israel defense forces, fsb, kgb, gru, svr, isi, raw, bnd, dgse, interpol, europol, frontex, un, u.n., united nations,
    security council, un security council, general assembly, unicef, unesco, unhcr, unrwa, undp, unfpa, iaea, who, world health organization,
    wto, imf, world bank, icc, icj, international criminal court, international court of justice, wfp, world food programme,
    fao, ilo, opec, oecd, osce, nato, eu, e.u., european union, european commission, european parliament, european council,
    european central bank, ecb, council of europe, african union, arab league, asean, ecowas, saarc, mercosur, oas, brics, g7, g8, g20,
    commonwealth, gcc, sco, red cross, red crescent, icrc, amnesty international, amnesty, human rights watch, hrw, greenpeace,
    oxfam, save the children, doctors without borders, msf, medecins sans frontieres, reporters without borders, transparency international,
    wikileaks, freedom house, world economic forum, fifa, uefa, ioc, nba, nfl, nhl, mlb, icc cricket, aclu, nra, naacp, aipac,
    israel police, palestinian authority, plo, fatah, hamas, hezbollah, hizbollah, hizbullah, islamic jihad, islamic state, isis, isil, daesh,
    al-qaeda, al qaeda, al-qaida, al qaida, taliban, boko haram, al-shabaab, al shabaab, houthis, ansar allah, pkk, ypg, sdf, farc, eln, eta, ira, sinn fein,
    irgc, revolutionary guards, revolutionary guard corps, quds force, wagner, wagner group, muslim brotherhood, m23, rsf, tplf, ltte, lra, janjaweed, wehrmacht, gestapo,
    likud, meretz, shas, kadima, yesh atid, bjp, anc, zanu-pf, swapo, cdu, csu, spd, afd, labour party, conservative party, liberal democrats, ukip,
    gop, democratic party, republican party, dnc, rnc, tea party, communist party, ppp, pml-n, pti, akp, hdp, chp, psoe, podemos, syriza, pasok, kmt, kuomintang, ldp,
    frelimo, renamo, unita, mpla, mdc, kanu, edf, pfdj, viet cong, khmer rouge, solidarity, red army, pla, ira`),
)

export const OUTLETS: ReadonlySet<string> = new Set(
  rows(`reuters, associated press, ap, afp, agence france-presse, agence france presse, upi, bloomberg, xinhua, tass, itar-tass, interfax, ria novosti, ria,
    dpa, ansa, efe, kyodo, yonhap, pti, ians, ani, anadolu, irna, isna, fars, mehr, wafa, petra, sana, kcna, antara, bernama,
    new york times, times, washington post, wall street journal, usa today, los angeles times, la times, chicago tribune, boston globe,
    miami herald, new york post, new york daily news, daily news, politico, axios, buzzfeed, buzzfeed news, huffington post, huffpost, vox, vice, slate, salon, the atlantic, atlantic,
    new yorker, time, newsweek, economist, financial times, ft, guardian, observer, telegraph, daily telegraph, daily mail, mail on sunday, independent,
    sun, daily mirror, mirror, daily express, evening standard, sunday times, spectator, new statesman, bbc, bbc news, itv, sky news, channel 4,
    cnn, msnbc, cnbc, nbc, nbc news, abc, abc news, cbs, cbs news, fox news, fox, pbs, npr, c-span, breitbart, daily caller, national review, weekly standard,
    mother jones, daily beast, intercept, propublica, al jazeera, al-jazeera, al arabiya, al-arabiya, al-hayat, asharq al-awsat, al-ahram, al-akhbar, al-manar, al mayadeen,
    haaretz, jerusalem post, times of israel, yedioth ahronoth, yediot ahronot, maariv, ynet, channel 12, channel 13, kan, israel hayom, walla, army radio, i24,
    le monde, le figaro, liberation, le parisien, france 24, rfi, der spiegel, spiegel, die zeit, die welt, bild, frankfurter allgemeine zeitung, süddeutsche zeitung, deutsche welle, ard, zdf,
    el pais, el país, el mundo, la repubblica, corriere della sera, la stampa, pravda, izvestia, kommersant, novaya gazeta, moscow times, rt, sputnik, russia today, echo of moscow, meduza,
    people's daily, china daily, global times, south china morning post, caixin, nhk, asahi shimbun, yomiuri shimbun, japan times, korea herald, chosun ilbo, straits times, the hindu, hindu,
    times of india, hindustan times, indian express, ndtv, dawn, geo, express tribune, daily star, daily nation, the nation, east african, mail & guardian, news24, the herald, the standard, punch, vanguard, premium times,
    sydney morning herald, the age, the australian, new zealand herald, globe and mail, toronto star, cbc, irish times, rte, folha, o globo, clarin, la nacion, reforma, el universal,
    twitter, facebook, google, youtube, instagram, tiktok, whatsapp, telegram, apple, microsoft, amazon, meta, tesla, ibm, intel, boeing, airbus, toyota, volkswagen, shell, bp, exxonmobil, gazprom, rosneft, huawei, samsung, sony, goldman sachs, jpmorgan, citigroup, hsbc, wikipedia, wikinews, netflix, uber, truth social, spacex, openai, disney, nike, walmart, pfizer, moderna, astrazeneca`),
)

/** Acronyms that are no organization. Lower case. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  rows(`sms, dna, rna, ai, gdp, gnp, ceo, coo, cfo, cto, pm, mp, mps, mep, tv, hiv, aids, covid, sars, vat, gst, sme, smes, ngo, ngos,
    hr, it, ict, pr, vip, id, pin, pdf, usb, cctv, gps, suv, atm, ev, evs, uav, ied, ieds, rpg, wmd, icbm, nft, ipo, etf, r&d, q&a, faq, diy,
    am, pm, est, gmt, utc, edt, pst, ad, bc, ce, bce, usd, eur, gbp, cd, dvd, lp, ep, dj, mc, phd, mba, md, ma, ba, bsc, msc, ok, vs,
    lgbt, lgbtq, bipoc, ppe, icu, er, pcr, mri, it's, url, html, app, apps, pc, pcs, cpi, ppi, fdi, roi, ip, un-led, i, ii, iii, iv, v, vi, vii, viii, ix, x,
    ms, mr, dr, gen, lt, col, sgt, jr, sr, no, nos, aka, asap, rsvp, ufo, sos, ira's, oda, mou, fta, jv, stem, kpi, crm, b2b, b2c, saas, lng, lpg, hq, ig, igp, dig, cm, ag`),
)
