// Closed word lists the clause reader needs. Data only.

const words = (list: string) => new Set(list.split(' '))

/** Words that tell when, and end a noun phrase before a name: "On Tuesday Ms. Ruiz said". */
export const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight',
)

/** Begin a dependent clause. */
export const SUBORDINATORS = words(
  'because although though while whereas when whenever where wherever if unless until since after before once lest as how why whether what whatever than',
)

/** Open a question or exclamation clause as content: asked whether, explained how. */
export const WH_WORDS = words('how why whether what when where who which if')

/** Nouns for things people put words in: their author speaks through them. */
export const DOCUMENT_NOUNS = words(
  'statement letter report memo memorandum email e-mail post tweet tweets message note release press-release article editorial column op-ed book essay petition complaint lawsuit suit filing brief ruling opinion decision order document documents study survey poll ad advertisement video speech interview remarks testimony sign signs banner headline caption resolution bill law text indictment transcript website site page blog newsletter review announcement advisory warning declaration proclamation platform pamphlet leaflet bulletin dispatch communique communiqué affidavit',
)

/** Heads of unnamed speakers that are organizations, not persons. */
export const GROUP_NOUNS = words(
  'campaign committee council ministry government party group company agency department office administration team union court board commission bureau army military police force forces authority organization organisation association firm bank university school newspaper paper magazine network station outlet channel website coalition alliance panel cabinet parliament senate house congress embassy church hospital club league federation institute foundation center centre forum movement militia organizers organisers publication journal wire service regime opposition side camp press media family crowd audience jury staff crew union unions delegation consulate',
)

/** Heads of unnamed speakers that are many people. */
export const PLURAL_HEADS = words(
  'officials sources people critics supporters experts analysts aides lawyers witnesses residents families relatives leaders members voters lawmakers republicans democrats protesters activists families signatories ministers diplomats economists researchers scientists doctors authorities prosecutors investigators reporters journalists observers opponents allies others many some several most friends neighbors neighbours police organizers advocates pundits editors commentators police workers students parents users fans colleagues veterans generals officers soldiers advisers advisors strategists insiders executives senators governors historians',
)

/** Never a speaker by themselves. */
export const NON_SPEAKERS = words(
  'this that these those there what year years day days week weeks month months time times morning evening afternoon night hour hours minute percent way thing things place places part question questions answer fact case point reason one idea moment',
)

export const MALE_PRONOUNS = words('he him his himself')
export const FEMALE_PRONOUNS = words('she her hers herself')
export const SUBJECT_PRONOUNS = words('he she they it we i you')
/** Forms of "to be", for passives. */
export const BE_FORMS = words("am is are was were be been being 's 're got gets")
export const NEGATIONS = words("not n't never no neither nor hardly")
export const MODALS = words("would could should might may must can will 'll 'd shall")

/** Nouns the tagger likes to take for verbs. */
export const NEVER_VERBS = words(
  'police chief aide aides staff press street house party debate interview poll polls campaign race vote votes bill bills tax trade force forces fund funds market markets budget energy',
)

/** Heads of noun phrases that are people, beside the tagger's list of professions. */
export const PERSON_NOUNS = words(
  'ceo cfo official spokesman spokeswoman spokesperson source man woman person critic aide adviser advisor minister president governor senator congressman congresswoman lawmaker candidate nominee mayor judge lawyer attorney doctor professor expert analyst chief chairman chairwoman chair leader director head secretary commissioner officer sheriff deputy sergeant captain general colonel major reporter journalist editor author writer columnist commentator host anchor pundit activist organizer organiser supporter opponent voter resident neighbour neighbor witness survivor victim father mother son daughter brother sister wife husband widow friend colleague teacher student nurse worker employee executive manager owner boss founder pastor priest rabbi imam bishop pope king queen prince princess player coach manager captain actor actress singer director producer artist veteran soldier insider strategist operative consultant economist scientist researcher historian diplomat ambassador envoy negotiator mediator prosecutor investigator detective inspector agent narrator poster user commenter reader caller member representative delegate donor billionaire businessman businesswoman developer politician premier chancellor speaker republican democrat conservative liberal progressive immigrant migrant refugee youth boy girl child teenager clerk cook guard guest aunt uncle warden nephew niece cousin grandmother grandfather rival ally surgeon partner predecessor successor',
)

/** Stand for many by themselves: "Another said", "Some say". */
export const QUANTIFIERS = words(
  'another some many several both most all one none few each third half two three others',
)

export const REFLEXIVES = words('himself herself itself themselves')

export const POSSESSIVES = words('his her their its our my your whose')
export const NOMINATIVE = words('i he she we they it you who')

/** Say when together with one of the openers, a preposition or a day: "last month", "on Friday evening". */
export const WHEN_NOUNS = words(
  'morning afternoon evening night week weeks month months year years day days weekend hour hours minute minutes moment time summer spring autumn winter decade',
)
export const WHEN_OPENERS = words('this last next that every each earlier later late early')

/** What follows is who does the next thing: "led her rival to call it". Beginnings of the verb's forms. */
export const OBJECT_CONTROL =
  /^(?:led|lead|allow|forc|ask|urg|tell|told|want|prompt|caus|encourag|invit|order|help|let|get|got|push|press|requir|permit|enabl|expect|compel|mov|inspir|advis|persuad|convinc|beg|instruct|direct|leav|left|driv|drove|call|spur|recruit|warn|challeng|rel[iy]|implor|tempt|nudg|goad)/u
