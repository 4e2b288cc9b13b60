// Frequent surnames of many countries, and those of heads of state and government: soft evidence that a name is a
// person's. Lower case, one word each.

export const SURNAMES: ReadonlySet<string> = new Set(
  `
abacha abadi abbas abbasi abbott abdallah abdi abdullah abe abiola abiy abubakar acosta adams addo adebayo adeleke
adeyemi adhikari adler advani afridi afwerki agarwal aggarwal aguilar agyeman ahern ahidjo ahluwalia ahmadi
ahmadinejad ahmed ahn akayev akhundzada akufo-addo al-maliki al-sadr al-sisi alam albanese albrecht alekseev
alexandrov alfonsin ali aliyev aliyu allawi allen allende almeida alvarez amar ambani amoah anastasiades andersen
anderson andersson andreev andreotti ang ansari anwar aoki aoun appiah aquino arafat araghchi araujo ardern arias
armstrong arnaud arnold arora arroyo arslan asante ashkenazi aslan aso assad atiku atkinson atta-mills austin
avraham awolowo aydin azikiwe aziz azoulay ba babic babis bachelet badawi bae baek bah bai baig bailey bajwa baker
bakiyev bakker balogh balogun banda bandaranaike banerjee bansal barak barbier barbieri barbosa barghouti barker
barnea barnes barr barrow barry barzani basescu bashir basu bates bauer baumann bautista bawumia bazoum beck becker
bedie begin begum bekele bell bello belov bemba ben-david ben-gurion ben-gvir benali bengtsson bennett berg berger
bergmann bergström berisha berlusconi bernanke bernstein berri bertrand besigye bhatia bhutto bianchi biden biko
birla biton biya blair blanc blanchard blinken blom bloomberg blunkett boateng boehner bojang bolger bolivar
bolsonaro bolton bondarenko bongo boni bonnet boric borisov bos bose botha bouchard bouteflika boxer boyer boyko
bradley brandt braun brennan brezhnev brown brun brunet bruno buchanan buhari bui burhan burns burton busch bush
butler butt byrne böhm cabrera cai calderon camara cameron campbell campos cantor cardenas cardoso carlsson carr
carson carter caruso carvalho castillo castro cavalcanti cayetano ceesay celik cerny cetin chakraborty chakwera
chalabi chamisa chan chan-ocha chapman chatterjee chaudhry chauhan chavez chen cheney cheng chernomyrdin cheruiyot
cheung chevalier chiluba chin chirac chissano chiu cho choi chong chopra chow chowdhury chretien christensen
christie christodoulou chu chua chun ciller cisse claes clark clarke clegg clement clinton coetzee cohen collins
colombo comey compaore conde connolly conte conti contreras cook cooper corbyn cordova correa correia cortes costa
coulibaly cox craxi cruz cullen cunha cuomo dabrowski dahal dahan dahlan dang danjuma darling das davies davis
davutoglu dawson day dayan deblasio deby declercq dejong dekker deklerk delacruz delgado dembele demir demirtas deng
denis deri dermer desai desalegn deshpande deuba dhillon diallo diarra diaz dietrich dijkstra dimitrov ding dinh
diop dixon dizon djokovic djordjevic djukanovic dlamini dmitriev do doan dodik dogan doherty dominguez dong dosantos
dostum doyle draghi du dube dubois duda duffy dufour dumitru dumont duncan duong dupont duran durand durrani duterte
dutta duval dvorak ecevit edwards egorov eisenhower eisenkot el-sisi elbaradei elliott ellis endo engel epstein
erdan erdogan erekat eriksen eriksson escobar eshkol espinoza esposito essebsi estrada evans eyadema eze fadnavis
fall farage farah farkas farmajo faure faye fayyad fedorov feinstein feldman feng ferguson fernandes fernandez
fernando ferrara ferrari ferreira figueroa fillon fiorina fischer fisher fitzgerald fletcher flores fontaine fontana
foo ford foster fournier fowler fox francois frank franke fraser frederiksen friedman friedrich frolov fu fuchs
fuentes fujii fujimori fujita fukuda gabay gaddafi gagnon gaillard gallagher gallant galli gallo gandhi gantz gao
garba garcia garnier garza gauthier gautier gbagbo geagea gebre geingob gentile georgiev georgiou ghalibaf ghani
ghannouchi ghosh gibson gilani gilbert gill gillard gingrich giordano girard giraud girma giuliani gnassingbe goh
goldberg goldstein gomes gomez gonzalez gonçalves goossens gorbachev gordhan goto gove govender goyal graf graham
grant graves gray greco green greenberg greenspan grewal grigoriev grigoryan gross gudmundsson guebuza guerin
guerrero gueye gul guled gunawan gunawardena guo gupta gurung gusev gustafsson guterres gutierrez guzman gyurcsany
günther haas habibie habyarimana hadad haddad hahn haider haile halevi haley hall hamid hamilton han haniyeh hansen
hansson haqqani harada hariri harper harris harrison hartmann harutyunyan harvey hasan hasanov hasegawa hashemi
hashimoto hasina hassan hatch hatoyama haugen havel hawke hawkins hayashi he heikkinen heinrich hekmatyar hemedti
henderson hendriks heng henry hernandez herrera herrmann herzog hichilema hidayat hill hoang hoekstra hoffmann
hofmann hollande holmes hong horak horn horowitz horvat horvath hosokawa hossain hosseini hou hovhannisyan howard
hoxha hu huang huber huckabee hughes hui huisman humala hunt hunter huseynov hussain hussein huynh hwang hämäläinen
ibarra ibrahim ikeda ilic iliescu ilyin inoue iohannis ionescu iqbal ishii ishikawa islam issoufou ito ivanishvili
ivanov iyer izetbegovic jackson jacobs jacobsen jafari jain jaitley jalili jallow jama james jammeh jang jankovic
jansen jayawardene jenkins jensen jeon jiang jimenez jindal johansen johansson johnsen johnson jokowi joly jonathan
jones jonsdottir jonsson joshi jospin jovanovic jumblatt jung juppe juric jäger järvinen jönsson jørgensen kabange
kabbah kabila kabore kaczynski kadyrov kagame kaiser kamau kaminski kan kang kaplan kapoor kara karadzic karamanlis
karimi karimov kariuki karlsen karlsson karroubi karunaratne karzai kasich kato katumbi katz kaunda kaur kaya kayani
keating kebede keita kejriwal keller kelly kennedy kenny kenyatta kerekou key khalil khamenei khan khanna khatami
khattak khatun khodorkovsky khomeini khoury khrushchev khumalo kibaki kikwete kilic kilicdaroglu kim kimura king
kipchoge kiplagat kiprono kirchner kiselyov kishida kiss klaus klein klitschko knezevic knight kobayashi koc koch
kocharyan koh kohl koirala koizumi kok kondo kone korhonen korir korolev koroma koskinen koster kostunica kovacevic
kovacs koval kovalchuk kovalenko kovalev kowalczyk kowalski kozlov kozlowski kraus krause kravchenko krawczyk
krishnan kristensen kristiansen krämer krüger kucera kuchma kufuor kuhn kulkarni kumar kumaratunga kurniawan kurt
kurti kuzmin kuznetsov kwan kwasniewski kwok kwon kyi köhler könig kühn lai laine lam lambert lane lang lange lapid
larijani larsen larsson lau laurent lavoie lavrov lawal lawrence le lebed lebedev leclerc lee lefebvre lefevre
legrand lehmann lemaire lenin leone leroy leung levi levy lew lewandowski lewis li liang liberman lieberman lim lima
lin lindberg lindqvist lindström liu livni lloyd lofven loh lombardi longo lopes lopez lorenz lourenco lu lucas
ludwig lukashenko lumumba lund lundqvist lungu luo luxon ly lynch lysenko ma macdonald machel mackay mackenzie
maclean macri macron madsen maes magufuli maguire mahama mahathir mahlangu mahmood mahmoud maier maimane major
makarov malema malhotra malik maliki malka mammadov mancini mandela mansour mao marchand marchenko marcos
margvelashvili mariani maric marin marino markovic marshall martin martinelli martinez martini martins mashal mason
masson massoud mathieu matsuda matsumoto mattis maximov may mayer mazur mbaye mbeki mccain mccarthy mcconnell
mcdonald mcguinness mckenna mcleod medina medvedev megawati mehta meier meijer meir meloni mendez mendoza menem
mengistu menon mensah mercier merkel mertens meshaal meunier meyer miah michel mikhailov milanovic miliband miller
mills milosevic mirza mirziyoyev mishra mitchell mitsotakis mittal mitterrand miura mizrahi mkapa mkhize mladic
mnangagwa mobutu modi mohamed mohammadi mohammed mohamud moi mok mokoena molefe molina molnar monteiro monti moon
moore moradi moraes morales moran moreau moreira morel moreno moretti morgan mori morin moroz morozov morris
morrison morsi mortensen motlanthe mousavi moyo mthembu mubarak mueller mugabe mugisha muhammad muhyiddin mukherjee
mulder muldoon muller mulroney munoz munro murayama murphy murray murthy musa museveni musharraf mutharika mwanawasa
mwangi mäkelä mäkinen möller møller müller nagy naidoo naidu nair najib najjar nakajima nakamura nakano nakasone
nascimento nasir nasrallah nasser nasution navalny navarro nazarbayev ncube ndayishimiye ndiaye ndlovu nehru nemec
nemeth nemtsov netanyahu neumann newman ng ngo nguema nguyen niazi nicholson nicolas nielsen nieminen niinisto
nikitin nikolaev nikolaou nikolic nilsson nishimura nixon njoroge nkomo nkosi nkrumah nkurunziza noda noel nolan
novak novikov novotny nowak nujoma nunes nunez nur nwosu nyerere nyusi o'brien o'connor o'neill o'reilly o'sullivan
obama obasanjo obi obiang obuchi ochieng odinga ogawa ogunleye oh ohayon okada okafor okamoto okello okonkwo okoye
oli oliveira oliynyk olmert olsen olsson omar omondi ong ono onyango orban orlov ortega ortiz osborne osei osinbajo
osman ospina ota othman otieno otto ouattara owusu ozal ozdemir ozkan ozturk pacheco padilla paisley palin palmer
pandey pangilinan papadopoulos papandreou park parker pashinyan patel paterson patil pavlov pavlovic pawar payne
pearson pedersen peeters pelletier pelosi pena pence peng pereira perera peres peretz perez peron perrin perry
persson peskov peters petersen petrov petrovic pettersen pettersson pezeshkian pfeiffer pham phan phillips picard
pillai pillay pinera pinochet plenkovic pohamba pohl polishchuk polyakov pompeo ponta popa popescu popov poroshenko
poulsen powell prabowo pratt prayut premadasa prescott pretorius price primakov prins prochazka prodi putin qaddafi
qadri qian quinn quintero qureshi raab rabin radu rafsanjani rahimi rahman rahmon rai raisi rajapaksa rajput rama
raman ramaphosa ramirez ramos rao rasmussen rathore rawlings raza razak reagan reddy regev rehman reid ren renard
renzi restrepo reyes reynolds rezaei rhee ribeiro ricci richards richardson richter rinaldi rios rivera riviere
rizzo roberts robertson robin robinson rocha rodrigues rodriguez rogers roh rojas romano romanov romero romney
roosevelt rosen rosenberg ross rossi roth rotich rouhani rousseau rousseff roussel roux roy rubin rubio rudd ruiz
russell russo ruto rutte ryan ryu saakashvili sadat saddam sadeghi sadr saeed sahin saied saif saito sakamoto
salazar saleh salehi salem salinas sall salmond salvini samaras sanchez sanders sandhu sandoval sani sankara
santiago santoro santorum santos santoso sargsyan sarkar sarkozy sarr sasaki sassou sata sato sauer saunders savimbi
sayed schaeuble schiff schmid schmidt schmitt schmitz schneider scholz schouten schreiber schröder schubert schulte
schulz schulze schumacher schumer schuster schwartz schwarz schäfer schäuble scott seidel selassie semenov sen sene
seo sergeev serrano sessions sethi setiawan shah shaikh shamir shamkhani shapira shapiro sharif sharma sharon shaw
sheikh shen shevardnadze shevchenko shevchuk shimizu shin shinawatra shinde shoigu shrestha shtayyeh siad sibanda
siddiqui sidhu sigurdsson silva silverman sim simanjuntak simon simpson simsek sinclair singh singhal sinwar siregar
sirisena sirleaf sisi sissoko sistani sisulu sithole smirnov smit smith smits smotrich soares sokolov solberg
soleimani solis solovyov sommer song sonia sorokin soto sousa souza sow stalin stan stankovic starmer steenhuisen
stein steinmeier stepanov stern stevens stewart stoica stojanovic stoltenberg stone straw sturgeon su suarez
subianto subramanian suga suharto sukarno sullivan sun sunak susanto suu suzuki svensson svoboda swaraj sy syed
szabo szymanski sørensen tadesse tadic takahashi takeuchi talabani talon tam tamang tamura tan tanaka tandja tang
tata taylor tebboune teixeira temer teo tesfaye thaci thackeray thaksin thakur thapa thatcher thomas thompson
thomsen thongsuk tian tillerson tinubu tiwari tkachenko toh tokayev torres toth toure tran traore tremblay trivedi
trudeau trujillo truman trumbull trump truong truss tsai tsang tshisekedi tsipras tsvangirai tudjman tung turnbull
turner tusk tutu tymoshenko uddin uribe usman vajpayee valdez vandermerwe varadkar varga vargas vasiliev vasquez
vazquez vega velasquez venizelos venter verhoeven verma vermeulen vieira villa villanueva vincent vinogradov
virtanen visser vitale vo vogel vogt voigt volkov vorobyov vorster vos vu vucic wade wagner wahid walesa walker
wallace walsh walter wang wanjiru ward warren warsame watanabe watson weah webb weber wei weinberg weinstein weiss
wen werner white whitlam wibowo wickremesinghe widodo wijaya wilders wilkinson willems williams wilson winkler
winter wisniewski wojcik wolf wolff wong wood wouters wozniak wright wu xi xiao xie xu yadav yakovlev yamada
yamaguchi yamamoto yamazaki yang yanukovych yao yaradua ye yellen yeltsin yeo yildirim yildiz yilmaz yip yoon yosef
yoshida young younis yousef youssef yu yuan yudhoyono yushchenko yusuf zahar zaitsev zakharov zamora zapata zardari
zarif zelenskiy zelensky zelenskyy zeman zenawi zeng zhang zhao zheng zhirinovsky zhou zhu zia ziegler zielinski
zille zimmermann zulu zuma zyuganov
`
    .trim()
    .split(/\s+/),
)
