// Words that introduce speech, by stance and by what may follow them. Data only; `ingest/extract/cues.ts` reads it.
import type { Stance } from '../../../lib/model/quote'

/**
 * What a cue takes as its content.
 * quote: marked words ("…," she said) · that: a that-clause · bare: a clause without "that" · to: an infinitive ·
 * np: a noun phrase (criticised the plan) · of: object, then of/for + -ing (accused him of lying) ·
 * as: object as/quote (called it a "disgrace") · wh: how, whether, why …
 */
export type Need = 'quote' | 'that' | 'bare' | 'to' | 'np' | 'of' | 'as' | 'wh'

export interface CueGroup {
  readonly stance: Stance
  readonly needs: readonly Need[]
  /** The object before the content is the person spoken to: told reporters that … */
  readonly addressee?: true
  /** Verbs in the infinitive; a particle follows after an underscore (point_out). */
  readonly verbs: string
  readonly reason: string
  readonly example: string
}

export const CUES: readonly CueGroup[] = [
  {
    stance: 'states',
    needs: ['quote', 'that', 'bare', 'wh'],
    verbs: 'say add state observe remark write conclude joke quip tweet post blog testify',
    reason: 'plain verb of saying',
    example: 'The bridge is safe, she said.',
  },
  {
    stance: 'states',
    needs: ['quote', 'that', 'bare', 'wh', 'np'],
    verbs:
      'note explain report recall stress emphasize emphasise underline underscore reiterate repeat point_out recount mention',
    reason: 'verb of saying whose object may be the thing said',
    example: 'He recalled a winter without boats.',
  },
  {
    stance: 'states',
    needs: ['quote', 'that', 'bare', 'wh'],
    addressee: true,
    verbs: 'tell inform remind text email cable brief advise notify',
    reason: 'verb of saying with the hearer as object',
    example: 'She told reporters that the bridge was safe.',
  },
  {
    stance: 'states',
    needs: ['quote', 'that'],
    verbs:
      'reply respond answer continue go_on comment elaborate intone interject chime_in exclaim shout yell scream whisper mutter cry chant sing murmur read retort counter snap sigh laugh shoot_back fire_back hit_back put_it muse opine ruminate begin deadpan gush enthuse fume grumble snark scoff sneer holler bark lecture paraphrase summarize summarise crack kid jest hit_back blurt chuckle close open finish philosophize start reflect reminisce sum_up weigh_in fess_up pipe_up react beam blare boom roar thunder growl groan moan wail stammer sputter rejoin venture trumpet proclaim preach relay reason relate signal narrate nod offer pronounce volunteer',
    reason: 'verb of uttering, mostly with the words themselves',
    example: '"Not today," he replied.',
  },
  {
    stance: 'states',
    needs: ['quote', 'np', 'wh'],
    verbs:
      'describe characterize characterise cite quote refer_to talk_about speak_about speak_of discuss address express voice echo list speak talk outline detail comment_on touch_on allude_to reference',
    reason: 'reports words through a noun phrase',
    example: 'He described the plan as "thin".',
  },
  {
    stance: 'states',
    needs: ['quote'],
    verbs: 'use share send issue release publish deliver give make run sign hold carry wear wave raise have',
    reason: 'puts words before the public',
    example: 'Marchers held signs that read "Stay".',
  },
  {
    stance: 'claims',
    needs: ['quote', 'that', 'bare', 'to', 'np'],
    verbs: 'claim profess purport',
    reason: 'a claim, to be or to have done something too',
    example: 'He claimed to be a doctor.',
  },
  {
    stance: 'claims',
    needs: ['quote', 'that', 'bare'],
    verbs: 'allege assert contend insist maintain boast brag posit',
    reason: 'the writer keeps a distance from what is said',
    example: 'The company claims the figures are old.',
  },
  {
    stance: 'claims',
    needs: ['quote', 'that', 'bare', 'wh'],
    verbs: 'argue predict forecast project speculate theorize theorise surmise anticipate',
    reason: 'an argument or a forecast',
    example: 'She argued that tolls would pay for it.',
  },
  {
    stance: 'suggests',
    needs: ['quote', 'that', 'bare', 'np'],
    verbs: 'suggest propose recommend hint imply intimate advocate float moot submit',
    reason: 'a proposal or hint',
    example: 'He suggested that the vote be held in May.',
  },
  {
    stance: 'denies',
    needs: ['quote', 'that', 'bare', 'np'],
    verbs:
      'deny reject dismiss refute rebut dispute disavow disown repudiate contradict discount downplay play_down brush_off push_back',
    reason: 'says it is not so',
    example: 'The ministry denied that shots were fired.',
  },
  {
    stance: 'warns',
    needs: ['quote', 'that', 'bare', 'of', 'np'],
    addressee: true,
    verbs: 'warn caution alert',
    reason: 'tells of a danger',
    example: 'She warned residents that the dam might fail.',
  },
  {
    stance: 'warns',
    needs: ['quote', 'that', 'to'],
    verbs: 'threaten warn_of warn_against',
    reason: 'announces harm',
    example: 'He threatened to resign.',
  },
  {
    stance: 'demands',
    needs: ['quote', 'that', 'to', 'np'],
    addressee: true,
    verbs: 'urge implore exhort order instruct command direct encourage press advise',
    reason: 'asks somebody to do something',
    example: 'They urged the council to act.',
  },
  {
    stance: 'demands',
    needs: ['quote', 'that', 'to', 'np'],
    verbs: 'demand call_for call_on call_upon appeal_for push_for petition',
    reason: 'asks for something to be done',
    example: 'The union called for a pay rise.',
  },
  {
    stance: 'promises',
    needs: ['quote', 'that', 'bare', 'to', 'np'],
    verbs: 'promise pledge vow swear guarantee',
    reason: 'binds the speaker',
    example: 'She pledged to rebuild the pier.',
  },
  {
    stance: 'promises',
    needs: ['quote', 'that', 'to'],
    verbs: 'commit',
    reason: 'binds the speaker to a deed; "commit a crime" says nothing',
    example: 'The council committed to rebuild the pier.',
  },
  {
    stance: 'promises',
    needs: ['quote', 'that', 'bare'],
    addressee: true,
    verbs: 'assure reassure convince',
    reason: 'binds the speaker towards a hearer',
    example: 'He assured tenants that rents would stay.',
  },
  {
    stance: 'asks',
    needs: ['quote', 'wh', 'to', 'np'],
    addressee: true,
    verbs: 'ask question query beg plead quiz grill',
    reason: 'a question or request',
    example: 'She asked whether the road was open.',
  },
  {
    stance: 'asks',
    needs: ['quote', 'wh', 'np'],
    verbs: 'wonder inquire enquire request ask_for ask_about want_to_know',
    reason: 'a question',
    example: 'He wondered why nobody came.',
  },
  {
    stance: 'praises',
    needs: ['quote', 'np', 'as', 'of'],
    verbs:
      'praise commend hail laud applaud thank congratulate welcome tout credit celebrate compliment salute extol',
    reason: 'speaks well of its object',
    example: 'The mayor praised the crews.',
  },
  {
    stance: 'criticises',
    needs: ['quote', 'np', 'as', 'of'],
    verbs:
      'criticize criticise condemn denounce blast slam mock ridicule rip rebuke lambaste lambast decry deplore deride bash chide chastise scold skewer belittle insult attack hammer assail excoriate castigate disparage lash_out ding taunt knock trash savage pan berate admonish reprimand challenge',
    reason: 'speaks ill of its object',
    example: 'She slammed the report as "careless".',
  },
  {
    stance: 'criticises',
    needs: ['quote', 'that', 'bare', 'np'],
    verbs: 'disagree complain lament object protest bemoan gripe grouse rail',
    reason: 'a complaint',
    example: 'Traders complained that the street was closed.',
  },
  {
    stance: 'accuses',
    needs: ['quote', 'of', 'np'],
    verbs: 'accuse blame fault',
    reason: 'lays a deed at somebody’s door',
    example: 'He accused the board of hiding the letter.',
  },
  {
    stance: 'accuses',
    needs: ['quote', 'that'],
    verbs: 'charge',
    reason: 'an accusation as a clause',
    example: 'The suit charged that records were lost.',
  },
  {
    stance: 'confirms',
    needs: ['quote', 'that', 'bare', 'np'],
    verbs:
      'confirm acknowledge admit concede confess affirm attest verify allow grant concur recognize accept certify',
    reason: 'grants that it is so',
    example: 'The office confirmed that the mayor had left.',
  },
  {
    stance: 'confirms',
    needs: ['quote', 'that', 'bare', 'to', 'np'],
    verbs: 'agree',
    reason: 'grants that it is so, or that it shall be done',
    example: 'They agreed to reopen the lock.',
  },
  {
    stance: 'announces',
    needs: ['quote', 'that', 'bare', 'np'],
    verbs:
      'announce declare reveal disclose proclaim unveil divulge clarify specify make_clear make_it_clear spell_out rule',
    reason: 'makes something known',
    example: 'The ministry announced that talks would resume.',
  },
  {
    stance: 'states',
    needs: ['quote', 'as'],
    verbs: 'call label dub brand term deem name liken compare portray paint depict cast frame tag',
    reason: 'gives its object a name',
    example: 'She called the ruling "a relief".',
  },
]

/** Thought, not speech: their clauses are no reports, but marked words beside them still have a speaker. */
export const BELIEF_VERBS =
  'think believe feel hope fear expect know consider want wish doubt suspect regard view see hear understand imagine assume worry decide plan intend realize realise remember seem appear show indicate find learn mean'

/** Past tense and participle where they are not regular: base past participle. */
export const IRREGULAR_VERBS: readonly string[] = [
  'say said said',
  'tell told told',
  'write wrote written',
  'go went gone',
  'put put put',
  'read read read',
  'begin began begun',
  'speak spoke spoken',
  'swear swore sworn',
  'cry cried cried',
  'sing sang sung',
  'shoot shot shot',
  'hit hit hit',
  'make made made',
  'spell spelled spelled',
  'see saw seen',
  'hear heard heard',
  'think thought thought',
  'feel felt felt',
  'know knew known',
  'find found found',
  'mean meant meant',
  'show showed shown',
  'understand understood understood',
  'give gave given',
  'send sent sent',
  'cast cast cast',
  'plead pleaded pleaded',
  'text texted texted',
  'sum summed summed',
  'weigh weighed weighed',
  'rebut rebutted rebutted',
  'commit committed committed',
  'submit submitted submitted',
  'admit admitted admitted',
  'slam slammed slammed',
  'rip ripped ripped',
  'quip quipped quipped',
  'snap snapped snapped',
  'dub dubbed dubbed',
  'tag tagged tagged',
  'brag bragged bragged',
  'beg begged begged',
  'pan panned panned',
  'chat chatted chatted',
  'refer referred referred',
  'blurt blurted blurted',
  'concur concurred concurred',
  'quiz quizzed quizzed',
  'kid kidded kidded',
  'plan planned planned',
  'pun punned punned',
  'ad-lib ad-libbed ad-libbed',
]

/** Forms that are far more often nouns or adjectives; they are cues only where a verb must stand. */
export const NOUNISH =
  'report reports state states comment comments claim claims question questions answer answers request requests demand demands promise promises pledge pledges vow vows charge charges call calls note notes post posts tweet tweets text texts email emails address list offer offers view views plan plans hope hopes fear fears doubt doubts open close present project projects object objects protest protests attack attacks rule rules order orders command commands press reason rip knock crack cast frame name names term terms brand brands label labels show shows find lament laments praise blame fault credit rail signal signals grant grants press direct pan lecture cable gripe share shares use uses release releases issue issues force echo echoes counter insult insults rebuke rebukes rebuttal compliment compliments salute hammer trash bark laugh laughs sigh start finish snap will'
