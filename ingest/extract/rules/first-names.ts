// First names of many countries: soft evidence that a name is a person's, and of gender. A name given to both is in neither.

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const MALE_NAMES = list(`
aarne aaron abbas abdallah abdel abdelaziz abdi abdirahman abdou abdoulaye abdul abdul-rahman abdulaziz abdullah abdullahi abdurrahman abe
abel abhisit abiy abolfazl abraham abu abubakar achim adam adekunle adel adewale adnan adolf adrian aecio agim agus agustin ahmad ahmed
ahmet aidan ajay akbar akhilesh akhtar akio akira aksel alain alan alasdair alassane alastair albert alberto albin aldo alec alejandro
aleksandar aleksander aleksandr aleksei alessandro alexander alexandre alexei alfonso alfred alfredo algirdas ali alieu alireza alistair
allan allen alonso alp alvaro amadou amama amar amarinder ambrose aminu amir amirhossein amit amos anas anatoly anders andre andrea andreas
andrei andrej andres andrew andrey andris andriy andrus andrzej andy angelo angus anil ante anthony antoine anton antonin antonio antonis
antony anura anutin anwar arben archie ardeshir ardian ariel arif aris armando armen armin arnaud arnold arsene arthur artur arturo arun
arvind arvydas asbjorn ashok ashot ashraf asif atal atef attila augusto augustus avi avigdor axel ayhan ayman ayodele azamat aziz babak
babar babatunde bakhyt bakir bakr baltasar bambang ban banharn barack barasa barnaby barry bart bartholomew bartosz bashar bashir basil
bassem bastian beau behzad bekele bela ben benedict benigno benito benjamin benny berhanu bernard bernardo bernd bernie bert bertalan
bertrand besim besnik bhagwant bheki bidzina bijan bilal bilawal bill billy bingu bjorn björn blaise bob bobby bogdan bogdan-ioan bohdan
bohuslav bongani bongbong boris boubacar boutros boyko bozidar brad brandon branislav branko brendan brent brett brian bruce bruno bryan
budi bujar burhan byaruhanga byron caleb calvin cameron carl carles carlo carlos carsten catalin cathal cecil cedric cengiz cesar chad
chan-wook chandrababu chandrasekhar charles charlie chatchai cheikh chen chester chibuike chidi chinedu ching-te chinua chris christian
christoph christophe christopher chuck chuka chukwuemeka chukwuma ciaran ciprian ciro claude claudio claus clement cliff clifford clint
clive cole colin colm conor conrad constantin constantino corey cormac cornelius costas craig cristian cristobal cuong curt curtis cuthbert
cyril cyrus dacian dag daisuke damian damien dan daniel danilo daniyar danny dariusz darren darryl datu dave david davide davit davor dawit
dean declan deepak dele demba demeke demetrio deng denis dennis derek dermot desmond devendra devin dezso diarmuid dick didier diego dieter
dietrich dimitar dimitri dimitris dinesh diosdado dirk dmitri dmitry dmytro domagoj domenico dominic dominique don donal donald dong-won
donnie dorin dorji doug douglas dragan drew driton dudley duncan dung dustin dwight dylan eamon earl ebrahim ebrima ed eddie edgar edi
edmond edmund edson eduard eduardo edward edwin efraim egil egils ehud einar eirik eitan ekow ekrem elbert eli elias elie elijah ellis elnur
elon emanuel emeka emil emile emilio emir emmanuel emmerson emomali emre enda enlai enrico enrique enver enzo eoin ephraim ercan erdal eric
erich erik erkki ernest ernesto ernst erwin esko esteban ethan etienne eugene eustace evan evariste evgeny evo ewan eyal ezra fabian fabio
fabrice fadi fahad faisal farai farhad farid farouk fathi fatmir faustin federico felipe felix femi ferdinand ferenc fergus fernando fidel
filip finbarr finlay finn flamur flavio florian florin floyd foday francesco francis francisco franco francois frank franklin franz françois
fred freddie frederic frederick frederik fredrik friedrich fritz fuad fumio gabor gabriel gagik ganesh garang gareth garry gary gaston gavin
gavriel gbenga gede gellert gennady geoff geoffrey georg george georges georgi georgios gerald geraldo gerard gerardo gerhard gerry getachew
ghassan gheorghe gholam giacomo gianni gideon gilbert gilles giorgi giorgio giorgos giovanni girma gitanas giulio giuseppe glenn godfrey
gonzalo goran gordon gotabaya graeme graham grant greg gregg gregor gregory grigory guido guillaume guillermo guled gunnar gunnar-olav
gunter guntis guoqiang gurpreet gus gustav gustavo guy gyula habib hadi haider haile hailemariam haim hakainde hakan hakim hakon hal halil
hallgrimur hamad hamdok hamid hamidreza hamish hamisi hamza hani hannes hans harald hardeep haris harish harold harpreet harry haruki harvey
hasan hashim hassan hayao haydar hector heinrich heinz hekmat helmut hendrik henri henrik henrique henry herbert herman hermann hernan
heung-min heydar hideo hikmet hiroshi hisham horace horacio horia horst hosni hossein howard hrant hrvoje htay hubert hugh hugo humberto
humphrey husain huseyin hussain hussein hyun-woo iain ian ibrahim ibrahima idris idrissa ifeanyi ignacio ignatius igor ihor ike ikenna
il-sung ilan ilham ilie ilir ilirjan ilya imran imre inacio indra ingmar ingvar innocent inzamam ion ionut irakli irfan irving irwin isaac
isaias isidro ismael ismail ismaila ismet israel issa istvan itamar itzhak iulian ivan ivar ivica ivo iván iyad izzat jaap jabulani jacek
jack jackson jacob jacobo jacques jae-in jae-myung jafar jagan jaime jair jakaya jake jakob jakub jalal jamal james jamie jamil jan janez
janusz jared jari jaroslav jason jasper javad javed javier jawad jay jean jean-claude jeb jed jeff jefferson jeffrey jens jeremiah jeremy
jerome jerry jerzy jesse jesus ji-hoon ji-sung jiabao jiang jianguo jianhua jigme jim jimmy jin jinping jintao jiri joao joaquin jochen joe
joel joerg johan johann johannes john johnny joko jon jonah jonas jonathan jong-il jong-un joon-ho jordi jorge jos jose jose-luis josef
josep joseph josh joshua josip josé jovenel jozef juan juan-manuel juanito juergen juha jukka jules julian julien julio julius juma junaid
junichiro jurgen justin juvenal jörg jürgen kaarel kader kadir kagiso kai kakha kalevi kalman kamal kamau kamran karel karim kariuki karl
karma karol karunanidhi kaspar kassym-jomart kayode kazuo kebede keir keith kemal ken kenji kenneth kenny kent kenzaburo keqiang kestutis
ketut kevin kgalema khaled khalid khalifa khalil khan kieran kim kimani kipchumba kiprono kiprotich kirill kirk kizza kjartan kjell klaus
kobina kofi koichi koji kojo konrad konstantin konstantinos kostas kp krasimir kresimir krzysztof kujtim kumaraswamy kunle kurt kwabena
kwaku kwame kweku kwesi kyaw kyle kyriakos lachlan lajos lalu lamar lambert lamin lamine lance larry lars laszlo laurent lawan lawrence
lazarus lebogang lech lee leif len lennart leo leon leonard leonardo leonid leopold leopoldo leroy les leszek levan lewis li lionel lior liu
liviu lloyd lorenzo lotay louis lubomir luc luca lucas lucian luciano ludwig luigi luis luiz lukas lukasz luke lulzim luthando lwazi lyndon
lászló machar maciej madhav magnus mahathir mahdi mahesh mahinda mahmood mahmoud mahmud maithripala majid makoto malachy malcolm malik
mamadou mandeep mandla manfred manmohan manny manoj mansur manuchehr manuel marc marcel marcelo marcin marco marcos marcus marek mariano
mario marius mark marko markus marlon marshall martin marty marvin marwan masahiro masoud masud mateusz matheus mathias mathieu matt matteo
matthew matthias matti maurice mauricio maurizio max maxim maxime maximilian mduduzi mehdi mehmet meir mel meles melvin menachem michael
michal michel michel-joseph michele mick miguel mihai mihail mikael mike mikhail mikheil mikko milan miles milo milorad milos miloš milton
min-ho minoru mirko miroslav mirza mitch mitsuo moammar modibbo modou moez mohamad mohamed mohammad mohammadreza mohammed mohamud mohsen
moise momodou moncef monty moritz morris morten mortimer moses moshe mosiuoa mostafa moussa muammar mugisha muhammad muhammadu mukesh mulatu
mulayam mungo munir murad murat murray musa mustafa musyoka mutua mwai mwangi mykhailo mykola myo nabil nadim naftali naguib najib namal
nana naoto narendra nasiru nasser nat nathan nathaniel naveen navjot nawaf nawaz nayib ned neil nelson nestor neville neymar nezar niall
nicholas nick nicolae nicolas nicolás nigel nii nika nikita nikol nikola nikolai nikolaos nikolas nikos nils nir nitish nitzan nizar njoroge
nkosinathi nnamdi noah noam noboru noel nolan norbert norman norodom nouri nuri nursultan nyoman obadiah obaidul obinna ochieng octavius
oded odhiambo okello ole oleg oleh oleksandr oleksiy oliver olivier ollanta olli olufemi olusegun omar omer omid ondrej oommen oren orlando
osama osamu oscar oskar osman ostap osvaldo oswald othman otieno otto ousmane owen oystein ozgur paavo pablo paddy padraig pal panagiotis
paolo parkash pascal pat patrice patricio patrick paul paulo pavel pawel pedro peer pekka per percy peregrine pervez pete peter petr petro
petros phil philip philippe phillip phineas phuc pierre piers pieter pietro pinarayi pinchas piotr pita piyush plamen prabowo prachanda
pradeep prakash pranab praveen pravin prawit prayuth prem preston pushpa putu qamar qasem quang quentin quincy rached radek radomir radoslaw
radovan rafael rafal rafic rafik rafiq raghad ragnar rahul raimonds rainer rainsy raj rajesh rajiv rakesh ralf ralph ram ramesh rami ramin
ramiro ramon ramush ramzan ramzi rand randall randolph randy ranil raphael rashid rasim rasmus ratko raul ravi ray raymond raza razvan raúl
recep reggie reginald reid reinhard reinhold renan renato rene rené reuven rex reza riad ricardo riccardo rich richard rick ricky riek rishi
riyad rizal rizwan rob robert roberto robin rod rodney rodolfo rodrigo rodrigue roger rohit roland rolf roman romano ron ronald ronaldo
ronan ronen ronnie rory ross rotimi roy ruairi ruben rudi rudolf rudy rufus ruhollah rui rumen rupert ruslan russ russell rustam ryan ryo
ryszard saad sachin saddam sadio sadiq sadyr saeb saeed saeid safwan said sajith salah saleh salem sali salim salman salva salvador
salvatore sam sami samir samuel sandor sang-hoon sani sanjay santiago santigie saqib sasha satoshi saud saul scott seamus sean sebastian
segun selahattin selim seppo serge sergei sergey sergio serhiy serkan serzh seth seun seung-hyun seydou seymour seán shahid shahram shaker
shane sharad sharif shaukat shaul shaun shavkat shehbaz shehu sheikh sheldon sherman shigeru shimon shinji shinzo shlomo shmuel shoaib
shpend shui-bian siad siamak sibusiso sid siddaramaiah sidney siegfried siim silas silvio simba simeon simon sipho siyabonga sizwe slavko
slavoj slobodan snorri solomon somchai sonam soo-jin sooronbay souleymane spencer spyros srettha stan stanislav stanislaw stanley stavros
stefan stefano steffen stephan stephane stephen steve steven stewart stig stipe stjepan stuart subhash sukhbir sulayman suleiman suleyman
sunil suresh susilo svein sven sverre svetozar svyatoslav syed sylvester tadashi tadesse tadeusz tadhg tafadzwa taher tahir takashi takeshi
taku talal tam tamim tamir tapio taras tarek tariq tarique taro tayyip tebogo ted teddy tedros temel tendai teng-hui tenzin teodoro terence
terrence terry tesfaye tetsuya thabo thad thaddeus thaksin thein themba theo theodore theodoros thiago thierry thodoris thomas thor
thorsteinn thulani tibor tien tigran tim timo timothy timur tinashe tito tobias toby todd tom tomas tomasz tomislav tommaso tommy tomoko
tomás tony torbjorn torsten traian travis trent trevor tristan trong tshepo tuan tunde tyler tzipi uche uddhav udo ugo ugochukwu ulf ulrich
ulysses umar umaru umberto unai urban urho urmas usman uwe uzi vaclav vadim vahan valdis valentin valeri valeriu valery vasco vasile vasily
vassilis veaceslav veikko velimir vernon vicente victor vidkun vijay viktor vilmos vince vincent vincenzo vinicius vinod virat virgil vitali
vitaliy vitaly vito vlad vladimir vojislav vojtech volker volodymyr vugar vusi vytautas václav wade wafula wale waleed walid wallace wally
walter wang waqar warren warsame wayan wayne weiming weiwei wellington wen werner wes wesley wilbur wilfred wilhelm will willem william
willy wilson winston wladyslaw wojciech wolfgang woodrow xavier xi xiaobo xiaoping yahya yair yan yann yannis yaron yaroslav yasir yasser
yasuhiro yasuo yaw yaya yehuda yerlan yevgeny yevhen yiannis yigal yingjiu yitzhak yoav yogi yohannes yoon-suk yoshihide yoshiro yossi
young-ho younis yousaf yousef youssef yoweri yuan yuki yukio yuri yury yusuf yusuke yves zac zach zachary zaki zalmay zaw zayed zbigniew
zdenek zdravko zedong zeeshan zeev zeljko zemin zhang zhiyuan zhou zhu zia ziaur zine zoltan zoran zsolt zulfikar zurab zvonimir
`)

export const FEMALE_NAMES = list(`
abena abigail achieng ada adaeze adela adele adenike adhiambo adjoa adriana adwoa afia agata agatha agnes agnieszka aicha aida aigul aiko
aileen ailsa aisha aishwarya aissatou akiko akinyi akosua alana alba albena albertina alejandra aleksandra alena alessandra alexandra
alexandria alexis alice alicia alina aline alisa alison allison alma almaz althea alyssa amaka amal amalia amanda amber amelia amina aminata
amira amy ana anahit anastasia andrea andrée angela angeles angelica angelina anielle anila anita anja anjali anju ann anna annabel anne
annegret annette annie antoinette antonia anya aoife april araba arabella araminta ariana ariane arlene aroha arpine arundhati asha ashley
asma aster astrid atieno atifete audrey augusta aung aurora ausra ava avril ayelet ayesha aylin ayse aysel ayumi azadeh azar azra baiba
baleka barbara basima beata beate beatrice beatrix beatriz becky belinda benazir benedita bente bernadette berta bertha beth bethany betsy
betty bianca bidya biljana bintou birgit birgitta birtukan birute blazenka bonnie brenda bridget brigitte brikena britta bronagh bronwen
brooke bukola bushra busisiwe camila camilla canan candace caoimhe cara carina carla carmel carmen carol carole carolina caroline carolyn
carrie carys cassandra catalina catarina catherine cathy catriona cecilia cecily celeste celia celine cerys chandra channy chantal charlotte
chebet chelsea cher cherono cheryl chiara chieko ching-ling chinwe chioma chloe christiane christina christine ciara cilia cindy claire
clara clarissa claudia clementine colette colleen concepcion connie constance consuelo cora corazon cordelia corina corinne cornelia coumba
cristina cynthia dagmar daisy dalia dana daniela daniella danielle danute daphne daria dariga darlene daryna dawn deb debbie deborah debra
deepika deirdre delfina delia denise desislava dewi diana diane dilma dilnoza dina dinara dineo dipu doina dolores dominika donna dora
doreen doris dorota dorothea dorothy droupadi eda edith edna eevi efua eileen eilidh eithne eka ekaterina elaine eleanor eleanora elena
eleni elif elinor elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elspeth elvira emiko emilia emily emina emine emma enid
epiphanie epsy erica erika erin ermira erna ernestine esma esme esperanza esra estela esther eszter ethel eugenia eun-ji eunice euphemia eva
evangeline evelyn ewa faduma fadumo fatema fatemeh fatima fatma fatou fatoumata felicia ffion fiona fionnuala flora florence folake forough
fran frances francesca francine francoise françoise freda frederica frida friederike fumiko funke gabriela gabriella gabrielle gail galina
gayane gayle geeta gemma genevieve georgia georgina geraldine germaine gertrude ghada gillian gina giorgia gita giulia gladys gleisi glenda
gloria golda golshifteh graca grace grainne greta gretchen gro guadalupe gudny gudrun gulbahor gulnara gulsen gwen gwendolen gwendolyn
gwyneth gülsen habiba haddy hadiza hala halima halimo halldora halyna hana hanan hanna hannah hannelore harriet haruka hatice hauwa hawa
hazel heather hedwig heidi heike helen helena helene helga henrietta hermine hermione hester hilary hilda hilde hillary hina hind hinemoa
hirut hnin hodan holly hortense hsiao-ping htwe hulya hye-jin ida ifeoma ifrah ilana ildiko ilinca ilona ilse iman imelda immaculee imogen
indira ines inese inez inga inge ingeborg ingrid ioana ioanna iona irena irene irina iris irma irmgard iryna isabel isabella isabelle
isadora isatou iskra isla isolde ivana ivanka ivonne izabela jacinda jacqueline jadranka jadwiga jainaba jamila jana jane janet janice
janine jasmine jasna jayalalithaa jean jeanette jeanne jelena jemima jen jenna jennie jennifer jenny jepchirchir jessica jhumpa ji-young
jill jitka jo joan joanna joanne jocelyn johanna jolanta josefina josephine joy joyce juanita judit judith judy julia juliana julie juliet
julieta june junko jurate justyna kadiatou kadri kaija kalpana kamala kaori kareena karen karin karina karla karolina kasia katalin katarina
kate katerina kateryna katharina katherine kathleen kathryn kathy katie katja katrin katrina katya kavita kay kayla kelly kendra kerry
kersti kerubo ketevan kezang khadija khin khofifah kiko kim kimberly kiran kirsten kirsty kishwar klara kolinda kristalina kristen kristin
kristina kristjana krisztina kumiko kyi kyung-wha laila lakshmi laleh lan-fang lana lara larissa latifa laura lauren laurence laurie lavinia
leah leila lena leni lenka leona leonora leslie leticia letitia letizia lettice leyla lidia liisa lila lili lilian liliana lilit lillian
lily lina linda lindiwe lindsay lindsey linh lisa liyuan liz liza ljiljana lois lola loren loretta lori lorna lorraine louisa louise lourdes
lucia lucie lucille lucinda lucy ludmila luisa luise luljeta luz lydia lynda lynn lynne lyubov lyudmyla maarja mabel madeleine madeline
madhuri madina maeve magdalena maggie maha mahsa mai maia maire mairead maja malala malee malgorzata malika mamata manal mandy manuela mara
marama marcela marcia margaret margarethe margarita margot marguerite maria maria-lourdes mariam mariama mariana marianne marie marielle
marija mariko marilyn marina marine marion marisa marisol marjatta marjorie marlene marta marta-lucia martha martina mary maryam masako
masha masoumeh mathilda mathilde matilda maud maureen mavis may maya mayawati mayumi mechthild meena meera megan megawati meghan mehreen mei
mei-lin mei-ling meihua melania melanie melinda melissa meral mercedes meredith meryl meseret mhairi mi-kyung mia michaela micheline
michelle michiko midori mihaela mildred milena milica milka millicent min-jung mina minerva miranda mireille mirela mireya miriam mirjana
mirjeta misaki misako moana moira molly mona monica monika monique morag mudite muriel muthoni myra myriam myrtle nabila nada nadezhda nadia
nadine najat nakato naledi namutebi nan nanaia nancy nandini nandita naomi narges narine nasrin natacha natalia natalie nataliya natasha
nathalie nawal ndeye neelam nelly nerys ngaio ngaire ngozi nguyet niamh nicola nicole nigora niloufar nina nino nirmala njeri nkechi
nkosazana nneka noa noelle nokuthula nomsa nomvula noor nora noriko norma nour ntombi nuala nurcan nuria nurul nusrat nyambura nyirahabineza
obiageli octavia odile oksana olena olga olive olivia olympia omotola onsari oprah orit orla orly ornella ortrud ottilie ouida oumou
paetongtarn paige paivi palesa paloma pam pamela pannika paola parisa patience patricia patti paula paulette paulina pauline pearl peggy
pema penelope penny petra petronella philippa philomena phoebe phuong phyllis pia piedad pilar pirjo polly pooja pratibha precious priscilla
priti priya priyanka puan rabia rachel rachida radha ragnhild rahama raluca ramatoulaye rania raquel ratna rebecca refilwe regina reiko
rekha renata renate renee retno rhian rhiannon rhoda rhonda rigoberta riitta rima risa rita roberta rocio roisin rola ronke rosa rosa-maria
rosalind rosalyn rosamund rosangela rosario rose roseanne rosemary rosie rositsa roswitha rowena rowshan roxana roxanne roya ruth sabina
sabine sabrina sachiko sadia safia sahar saira sally salma salome saltanat samantha samia samira sana sanae sandra sandrine sandy sanna
saoirse sara sarah sarita saskia savitri sayaka segolene selam selina sevgi shabana shannon sharon shashikala shazia sheikha sheila shelley
sherry sheryl shirin shirley shobha shohreh shona shpresa sian sieglinde sigrid sigrun silvia simona simone sindisiwe sinead siobhan
sirimavo siriporn sirkka smaranda smriti snezana snezhana sofia sofiya soledad solveig sonia sonja sonya soo-yeon sopheap sophia sophie
soraya stacey stanka steffi steliana stella stephanie sudarat sudha sue suha sunita susan susana susanna susanne sushma susi suu suzanne
svetla svetlana svitlana sybil sylvia sylvie tabata tabitha tamar tamara tammy tania tansu tanya tara tatiana tatyana teresa tess tetiana
tetyana teuta thandi thandiwe thao thelma theodora theresa therese thet thordis thuy tibisay tiffany tiiu tina tirunesh titilayo toni torunn
tracey traci tracy trang trisha trudy tsehay tsveta tsvetana tulsi tumelo tuula uju ulrike una ursula usha vaiva valbona valentina valerie
vandana vanessa vanja vasiliki vasundhara venetia vera verena veronica veronika verónica vesna vicki vicky victoria vida viktoriya viola
violeta viorica virginia vivian viviane vjosa vlasta wairimu wambui wanda wangari wanjiku wendy wilhelmina wilma winifred winnie xenia
xiaoyan xiomara xiu-mei xochitl yaa yael yamina yasmin yasmine yelena yenny yesenia yetunde ying-wen yingluck yoani yoko yolanda yoon-ah
yoshiko yuko yulia yuliya yumi yuna yuriko yvette yvonne zahra zainab zanda zanele zara zarina zaruhi zdenka zdravka zeinab zelda zeynep
zinaida zlata zoe zohra zsuzsa zuzana
`)

/** Given to both, or first parts of names that tell no gender. */
export const OTHER_NAMES = list(`
alex ari avery bao blair bo casey chan chandrika charley chi choi chun dae dakota dale dana delcy dominique drew duc elliott evelyn fei
finley gao gen geun-hye guo hai han harper hayden ho hoa hong hu huang hui hyun ivy jaden jae jang jean jesse ji jia jian jing jo jody jong
jordan jun jung kai kang keiko kelly kerry khaleda kim kong kris kwon lam lan lane lei leigh lerato leslie lin ling logan long lou ma mai
marion mi min ming minh morgan nam ngoc nguyen nicky noor pat peng ping qiang qing quinn robbie rowan ruan rui sandy sang sasha shan shannon
shen shi sidney siti soo stevie suk sun sung sydney tae tao taylor terry thanh thi toni tracy tran tu van vivian wei wen won woo wu xiao
xiaoming xin xu yang ye yi yong yoon young yu yun zhao zhen zheng zhi
`)
