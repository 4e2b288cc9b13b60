// Given names of Europe and the Americas with their short forms. Two uses: "Bill" is William, and names that are all in
// here are written one way, so that Karen and Karin are two, while Yahya and Yehya may be one.

/** Each line: the full name, then short forms. A short form of several full names stands on each of their lines. */
const ROWS = `
abigail abby abbie gail
abraham abe bram
adelaide addie
agnes aggie
albert al bert
alexander alex alec alek sandy sasha xander
alexandra alex alexa sandra sandy sasha
alfred alf fred freddie
alice allie
allan
allen
allison allie
amanda mandy
amelia amy millie
andrea andie
andrew andy drew
angela angie
ann annie nan
anna annie
anne annie nan
annika
anthony tony
antonia toni
antonio tony
arnold arnie
arthur art artie
augustus gus
barbara barb barbie babs
bartholomew bart
beatrice bea trixie
benjamin ben benny benji
bernadette bernie
bernard bernie
bertram bert
bradley brad
brian
bruce
bryan
calvin cal
cameron cam
carl
carol
caroline carrie caro
carolyn carrie
catherine cathy cate kitty
cecilia cissy
charles charlie chuck chas
charlotte lottie charlie
christian chris
christina chris tina chrissie
christine chris tina chrissie
christopher chris kit topher
clara
claire
clarence
clifford cliff
constance connie
cornelia nell
craig
curtis curt
cynthia cindy
daniel dan danny
danielle dani
david dave davey
deborah deb debbie debby
dennis denny
diana di
diane di
dominic dom nick
donald don donnie
dorothea dot dottie
dorothy dot dottie dolly
douglas doug
edgar ed eddie
edith edie
edmund ed eddie ned ted
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nora nellie
elena
elisabeth liz lisa beth betty lizzie
elizabeth liz lisa beth betty lizzie betsy eliza libby bess
ellen nell nellie
emil
emily em
emma em
emmanuel manny
eric
erica
erik
erika
ernest ernie
esther essie
ethan
eugene gene
evelyn evie
ezekiel zeke
felix
ferdinand ferdie
florence flo florrie
frances fran frankie
francesca fran
francis frank frankie
franklin frank
frederick fred freddie
fredrik fred
gabriel gabe
gabriella gabby
gareth
geoffrey geoff
george georgie
georgina georgie
gerald gerry jerry
gerard gerry
gertrude gertie trudy
gilbert gil bert
gloria
gordon
grace gracie
gregory greg
gustav gus
hannah
harold harry hal
harriet hattie
heather
helen nell nellie
helena
helene
henrietta hettie etta
henry harry hank hal
herbert herb bert
hilary
horace
howard howie
hubert bert
hugh hughie
ian
ingrid
irene
isaac ike
isabel izzy bella belle
isabella izzy bella
jack
jacob jake
jacqueline jackie
james jim jimmy jamie
jan
jane janie
janet jan
janice jan
jason
jean jeannie
jeffrey jeff
jeffery jeff
jennifer jen jenny
jeremiah jerry
jeremy jerry
jerome jerry
jessica jess jessie
joan joanie
joanna jo
joanne jo
joel
johan
johann
john johnny jack
jon
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
joyce
judith judy
julia
julian
julianne
julie
julius
june
justin
karen
karin
karl
karla
katherine kathy kate katie kitty kat
kathleen kathy kate katie
kathryn kathy kate katie
katrina trina
kenneth ken kenny
kevin kev
kimberly kim
kristian
kristin
kristina
lars
laura laurie
lawrence larry laurie
leonard len lenny leo
leo
leon
leslie les
lewis lew
lillian lil lily
linda lindy
louis lou louie
louise lou
louisa lou
lucas luke
lucinda cindy lucy
lucy
luke
lydia
madeleine maddie
malcolm mal
marcus marc
margaret maggie meg peggy marge greta daisy
margarita rita
maria
marian
marianne
marie
marion
marjorie marge
mark
marta
martha
martin marty
martina
mary molly polly
matilda tilda tillie
matthew matt
matthias
maureen mo
maurice mo
maxim max
maximilian max
maxwell max
megan
melanie mel
melissa mel
melvin mel
michael mike mick mickey micky
michelle shelly
mildred millie
miranda mandy
mitchell mitch
monica
morris mo
moses mo
nancy nan
natalia
natalie nat
nathan nat nate
nathaniel nat nate
neil
nicholas nick nicky
nicola nicky
nicole nicky
nigel
nils
nora
norman norm
oliver ollie
olivia livvy liv
oscar
owen
pamela pam
patricia pat patty trish tricia
patrick pat paddy
paul
paula
pauline
penelope penny
peter pete
petra
philip phil pip
phillip phil
philippa pippa
phyllis
priscilla cilla
prudence prue
rachel
ralph
randall randy
randolph randy
raymond ray
rebecca becky
reginald reg reggie
richard rick ricky dick rich richie
rita
robert bob bobby rob robbie bert
roberta bobbie
robin
roderick rod
rodney rod
roger
roland
ronald ron ronnie
rose rosie
rosemary rosie
roy
rudolph rudy
rupert
russell russ
ruth ruthie
samantha sam
samson
samuel sam sammy
sandra sandy
sara
sarah sally sadie
saul
scott
sean
shaun
sebastian seb
sharon
shirley
sidney sid
silvia
simon
solomon sol
sofia
sophia sophie
stanley stan
stefan
stella
stephanie steph
stephen steve stevie
steven steve stevie
stewart stew
stuart stu
susan sue susie
susanna sue susie
suzanne sue susie
sven
sylvester sly
sylvia
terence terry
teresa terry tess
theodore ted teddy theo
theresa terry tess
thomas tom tommy
tiffany
timothy tim timmy
tobias toby
ursula
valerie val
vanessa
vera
veronica ronnie
victor vic
victoria vicky vicki tori
vincent vince
violet vi
virginia ginny
vivian viv
wallace wally
walter walt wally
wayne
wendy
wilhelm will willy
wilfred wilf fred
william bill billy will willie willy
winifred winnie fred
winston
yvonne
zachary zach zack
`

/** In use in Europe without short forms of their own here, many of them alike but for a vowel. */
const MORE = `
ada agata agnieszka aina alana alina alena alma amalia ana anders andreas anita annalisa anneliese annelise annemarie
anouk antoine arne astrid aurora ava axel bastian beata bengt benedikt bianca birgit bjorn borja bruno camila camilla carla
carlos carmen carolina cedric celia celine chiara christel christophe claudia claudio colin corinna cosima damian dana daniela
diego dieter dina dirk dora edda edita edvard eileen elina elisa elise ella elsa else emilia emilie emilio enrico erich
erwin eva evelina fabian fabio federica federico filip filippa finn fiona flora frida friedrich gerda gerhard giorgia giorgio
giovanna giovanni gisela giulia giulio greta gudrun guido gunnar gunter hans hanna hanne hedda hedwig heidi heike heinrich
helga hella henrik hilda hilde holger ida ilona ilse ines inga inge ira irena irma isla ivana ivo jana janina jannik
jelena jens joachim joao johanna jonas jorge jorgen jose josefa juan juana judit jurgen jutta karolina katarina katerina
katharina katja klara klaus konrad kurt lana lea lena lene leonor lia lida lina linus lisbeth liv livia lola lorena
lorenz lorenzo lotta lotte luca lucia luciana luis luisa luise luka lukas magda magnus maja malin manuel manuela mara marc
marcel marcela marco marek mareike margit margot mariana marijke marika mariko marina mario marit marta martijn mateo mattias
maya mette mia mikael mila mina mira morten nadja natascha nele nico niklas nika nina noa noemi olaf ola ole
olga otto pablo paloma paolo patrik pavel pedro per pia pieter radek rafael ragnar raul regina renata renate rena rina
ricardo roberto rolf romy rosa ruben rudolf sabina sabine sebastien selma serena sergio sigrid silke simona sonja
sophie stefania stefano susana susanne sylvie tatiana thea thomas thorsten tilda tina tomas tomasz tora torsten
uwe valentina valeria viktor viola vito walther werner wilma wolfgang xavier yvette zora zuzana
`

interface Table {
  /** Every name of the table, full or short. */
  readonly known: ReadonlySet<string>
  /** Short form → the full names it may stand for. */
  readonly full: ReadonlyMap<string, readonly string[]>
}

const TABLE = read(ROWS)

function read(rows: string): Table {
  const lines = rows
    .trim()
    .split('\n')
    .map((row) => row.split(' '))
  const known = new Set([...lines.flat(), ...MORE.trim().split(/\s+/)])
  const full = new Map<string, string[]>()
  for (const [name = '', ...short] of lines)
    for (const form of short) full.set(form, [...(full.get(form) ?? []), name])
  // "Jack" is short for John, and a name of its own
  for (const [name = ''] of lines) if (full.has(name)) full.get(name)?.push(name)
  return { known, full }
}

/** Is the name (lower case, no accents) in use in Europe or the Americas in this spelling? */
export function isWesternGiven(name: string): boolean {
  return TABLE.known.has(name)
}

/**
 * The full names a given name may stand for, itself where it is a name of its own: "bill" → ["william"],
 * "jack" → ["john", "jack"].
 */
export function fullGivenNames(name: string): readonly string[] {
  return TABLE.full.get(name) ?? [name]
}
