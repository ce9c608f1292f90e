/** Common given names by gender, for pronouns. Own list; of a name that both bear a full name tells no gender (`EITHER`). */
import { foldText } from '../../lib/text/fold-text.ts';

const MALE = `alfie bola cameron casey darnell deshawn dick digby eoghan fraser frankie hal jamie joey kieran kit len morgan nicky noel ollie pat riley sal stu taylor terrell trevon tyrone vern walt aaron abdul abdullah adam adrian ahmed al alan albert alejandro alex alexander alexei alfred ali allen amir anders andre andreas andrei
andrew andy angelo anthony anton antonio arnold arthur ban barack barry ben benjamin bernard bernie bert bill billy bob bobby boris brad
brandon brendan brent brett brian bruce bryan bryce byron calvin carl carlos cedric chad charles charlie chester chris christian christopher
chuck clarence clark clay clement cliff clifford clint clinton cody colin conor corey cornelius cory craig curtis cyril dale dan daniel danny
darrell darren daryl dave david dean dennis derek desmond diego dimitri dmitri dmitry dominic don donald doug douglas drew duncan dustin dwight earl ed
eddie edgar edmund eduardo edward edwin eli elijah elliott emanuel emil emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando francis
francisco frank franklin fred frederick gabriel garry gary gavin gene geoffrey george gerald gerard gilbert glenn gordon graham grant greg gregory
guillermo gustavo guy hamid hank hans harold harry harvey hassan hector henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac
ivan jack jackson jacob jake jamal james jan jared jason javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan
john johnny jon jonas jonathan jorge jose joseph josh joshua juan jules julian julio justin karim karl keith ken kenneth kevin khalid khizr kirk
klaus konstantin kurt kyle lance larry lars lawrence lee leo leon leonard lester lewis liam lloyd lorenzo louis lucas luis luke magnus mahmoud malcolm
manuel marc marcel marco marcus mario mark marshall martin marvin mateo matt matteo matthew maurice max maxim merrick michael miguel mike mikhail
milan miles milton mitch mitchell mitt mohamed mohammad mohammed muhammad mustafa nathan nathaniel neal neil ned newt nicholas nick nicolas nigel nikolai noah
norman oleg oliver omar oscar otto owen pablo patrick paul pavel pedro percy pete peter phil philip phillip pierre rafael ralph ramon rand randall
randy raul ray raymond reggie reince rex ricardo richard rick ricky rob robbie robert roberto rod rodney rodrigo roger roland ron ronald
ross roy rudolph rudy rupert russ russell ryan salman salvador sam samuel saul scott sean sebastian serge sergei sergey seth shane shaun shawn
sheldon sidney simon spencer stanley stefan stephen steve steven stewart stuart sven tariq ted terrence terry thad theodore thomas tim timothy todd
tom tommy tony travis trent trevor trey tyler victor viktor vince vincent vladimir wallace walter warren wayne wendell werner wesley will willard william
willie winston yuri yusuf zachary lindsey marco paulo gerhard dieter wolfgang heinz jurgen matthias tobias rainer luca giovanni giuseppe mehmet recep hiroshi kenji shinzo volodymyr bashar benjamin
evgeny yevgeny stanislav miroslav jaroslav vaclav tomas petr jiri marek piotr andrzej tadeusz kofi nelson thabo desmond bjorn olaf leif lasse henning mads soren niels
abraham adolfo agustin aidan akira alec aleksandr alfonso alfredo alistair allan alvin amos anatoly antonin archie arkady armand
armando arturo asher augustin axel baxter benedict benny bertrand blaine boyd bradford bradley brennan bruno burt caleb callum
cecil cesar chet chuka clayton clive clyde colm conrad constantin cornell curt cyrus dante darius davide daryll declan denny
denzel dino donnie donovan doyle duane dwayne dylan edison edgardo edmond edouard eamon eamonn efrain egon eldridge elias elliot
elmer elton elvis emmett enzo erich ernesto ernst errol ezra fabio farid farouk federico fergus fidel finn florian floyd franco
frederic fritz garrett garth geert geoff georg gerardo geraint gianni gideon giles gilberto gonzalo gregor gus hakan hamish hari
haruki hernan hiram horace horst howie humberto humphrey hubert ibrahima ike ignacio irving isaiah ismail jaime jakob jarrod
jasper jayson jed jeffery jermaine jerald jeremiah jerzy jonny josiah josef juergen julius justus kareem kasper kendrick klaas
kwame lamar laszlo laurent leandro leland leopold leroy lionel lonnie lowell luciano ludwig luiz luther lyle lyndon mahmood
manfred manny mariano marlon mats mathew mauricio maxime melvin mick mickey milo mordecai morris morton moses myron
napoleon nasser nate nicolae octavio olivier orrin orville osama osman otis pascal patricio paulus pawel pedrinho pieter quentin
quincy rafe raheem rahm rahul rajiv raj ramiro rashad rashid reginald renato reuben rhys robby roderick rolf romeo ronnie roscoe
ruben rufus ruslan sadiq saeed sami sanjay scottie sebastien sergio shlomo sherrod sigmund silas silvio simeon solomon stan
stanton stavros stevie sunil sylvester tad tayyip terence thaddeus theo theodor thorsten tobin tomasz toby tristan ulf ulrich
uri valentin vaughn vernon vin virgil vito waldo wally walid wendel wes weston wilbur wilfred wilhelm willem winfried woodrow
wyatt xavier yasser yusef yves zach zack zachariah zeke zoltan trayvon fethullah geir gerd gunnar gunther hakim harald helmut
ilya imran ingo ismael iskander ivo jarrett joakim jorg joris jozef jurgis kazuo kjell lech levi lubos magdi marten mattias
mikael miklos mihai murat nikita nikos oskar osvaldo pavlos petros radek radoslaw rune ryszard salim sandor sanjeev sayed selim
shahid sigurd stig stoyan sverre tarek tomislav torsten vasily viktoras vikram vitaly vyacheslav yannis yevhen yoshihide
zbigniew zoran owain gareth ewan angus alasdair lachlan rory seamus padraig cormac ruairi eoin oisin cillian dermot donal fintan
kwabena yaw kojo babatunde chidi emeka olu segun tunde sipho jabu tendai mandla bongani kagiso lekan femi okechukwu amadou
ousmane mamadou moussa cheikh per
aage aamir aarne abbas abdelaziz abdelhamid abdelkader abdelkarim abdellatif abdelmalek abdelrahman abdoulaye abdulaziz abdulhamid abdulkadir
abdulkarim abdullatif abdulrahman abdurrahman abhay abhijit abhinav abhishek abid abiodun abubakar achille achim adebayo adeel adekunle adel adem
ademola adham aditya admir adnan adomas adriaan adriano afanasy afonso afzal agim ahmad ahmadreza ahmet aigars ailbhe ainars aitor aivar aivars
ajay ajit akash akbar akhil akhilesh akhtar akihiro akihito akinori akio akos akram aksel akshay alaa aladar alain alastair alberto albin aldo
aled aleixo aleksander aleksei alessandro alessio alexandros alexandru alexey algirdas ali-reza alija aliou alireza aliyu alois alok alonso alper
alphonse alun alvaro amador amarinder amarjit amaury ambrose amedeo amer amerigo amilcar amin amir-hossein amirali amit amitabh amjad amol amr
anand anas anastasios anatole anatoli anatoliy andor andrey andris andrius andriy andrus angelos anibal anil anirban anis ankit ankur anoop
anselmo antanas antero anthonio antoine antonello antonis antti anuj anupam anurag anwar anze aodhan apolinar apoorv apostolos arash arben arber
arcadio ardeshir ardian arif aris aristotelis arjen arjun arkadi armel armin armindo arnaud arnd arndt arne arnis arno arpad arrigo arsene
arseniy arshad artan artem artis arto arturas artyom arun arvids arvind arvo arvydas arwel asad asbjorn asen asghar ashish ashkan ashok ashraf
ashutosh ashwin asif asim aslam asmir astrit atanas athanasios atif atiku atilla atis atle atsushi attila attilio atul aubin audun augusto aurel
aurelien aurelio aurimas avinash avni ayaz ayhan aykut ayman ayodele azam azhar aziz babacar babak babar bahaa bahadir bahador bahman bahram
bakary bakir balaji balazs balbir baldassare balint baltasar baltazar balwinder bamba bandar baptiste baris barnaby bart barthelemy bartley
bartlomiej bartolome bartolomeo bartosz bas bashir bashkim bassam bassem bastiaan bastien bautista bayram behnam behrouz behzad bekim bekir bela
belisario bence bendik benedek benedick beniamino benito benji benoit bento berat berk bernardo bernd bernhard bertie berwyn besnik bharat bhaskar
bhupesh bhupinder bijan bikram bilal bimal bipin birendra birger biswajit bjarne bleddyn bogdan bogomil boguslaw bohdan bohumil bohuslav bojan
boleslaw borge borislav borja borys bostjan boubacar boutros boyko bozidar brage bram branimir branislav branko bratislav bretislav brijesh
bronislaw bryn bugra bujar bulent burak burhan burkhard caetano caio calin callan calum camilo candido caradog carlo carmelo carmine carsten
carwyn casimiro cassio cathal cathaoir cayetano cees celio celso cemal cengiz cenk cesare cestmir cevdet cezary chandan chandrababu chandrashekhar
charalambos charles-henri chetan chibuzo chijioke chinedu chirag christoph christophe christos chukwuemeka cianan ciaran cihan ciprian claudio
claudiu claus clemente codrut coen colman colum conall conrado cor corentin corneliu corrado cosimo costantino costas costin crisanto crispin
cristian cristiano cristobal csaba custodio cynan cyprien cyrille czeslaw daan dacian dafydd dag dagoberto dai daichi daiki dainis dainius daire
daisuke daithi dalibor damian damiano damien damir damon danijel danil danila danilo danish daoud dario dariush dariusz darragh darshan davi davor
davoud dawid dawoud debashish deepak deepender deian dejan delfim demba demetrio denes denis denys desire-denis detlef devendra dewi dezso
dhananjay dharmendra dhruv diarmaid diarmuid didier diederik dietmar dietrich digvijay dilip dimitar dimitrios dimitris dinesh dinis diosdado dirk
djordje dmitriy dobromir dogu domenico dominick dominik domonkos donato donncha donough dorin dougal dougie dragan drago dragoljub dragos
dragoslav drazen dritan duarte dusan dusko dzintars eanna eberhard ebrahim ebrima eckhard edgars edin edoardo edson eduard edvardas eero efren
efstathios egbert egidio egil egils egor ehsan eiichi eiji eilif eimhin einar eino eirik eisuke eivind eknath ekow ekrem eladio eleftherios elemer
eleuterio elfyn elio eliot eliseo eloi eloy elvir elwyn emad emanuele emile emiliano emilien emilio emin emir emlyn emre emrys endel ender enea
enes engin enis ennio enrico enver epifanio ercan erdal erdem erhan erhard erkan erling ermanno ernie erol ersin ertan ertugrul erwin esad
esfandiar eskandar eskil espen essam estanislao esteban ethem etienne ettore euan eugen eugenio eugeniusz eurig eusebio evangelos evaristo evert
evgeni ewen eystein ezequiel ezio fabien fabrice fabrizio facundo fadi fadil fahad fahd faheem fahim fahrudin faisal faizal faraz fardin farhad
farhan faris farooq farquhar farrokh farshad faruk farzad fathi fatih fatmir faustino fausto fawzi fayez feargal fedor felician feliciano felicien
feliks ferdinand ferdinando ferenc fereydoun fergal ferhat ferit fermin fernand fernao ferruccio fiachra fikret fikri filip filipe filippo finnur
fionn fionnan fiorenzo firas firmin flamur flavio florent florin fortunato fosco fotis fouad franc franciszek francois frans frantisek franz
freddie fredrik freek friedrich frode froilan fuad fuat fulgencio fulvio fumio fyodor gabor gaetan gaetano gaspar gaspard gaspare gaston gatis
gaurav gautam gauthier gavriil gearoid gediminas geirmund genaro gennadi gennady geoffroy geordie georgi georgios georgiy geraldo gergely gergo
germano gernot gerrit gethin geza gezim ghasem ghassan ghazi gheorghe ghislain gholamhossein gholamreza ghulam giacomo giampaolo gianfranco
gianluca gianluigi gianmarco giannis gijs gilson gines gintaras gints giordano giorgio giorgos gisle giulio gleb glyn godfrey godwin gokhan gokmen
goncalo gopal goran gorazd goro gottfried gotthard gottlieb govert govind graziano gregoire gregorio gregoris grigore grigori grigory gruffydd
grzegorz gualtiero gudmund guenter guenther guglielmo guido guilhem guilherme guillaume gultekin guntars gunter guntis gurdeep gurkan gurmeet
gurpreet gustav gustave gwilym gwyn gyorgy gyula haakon habib habibollah hadi hafez hafiz haitham hajrudin hakki hakon haldor halil hallgeir
hallvard haluk halvard halvor hamdan hamdi hamed hamidreza hammad hamza hani hannes hanno hannu haralambos hardeep hardik harinder haris harish
haroon harpreet hartmut haruto hasan hashem hashim hassane hatem havard haydar haytham hazem hedley heikki heiko heiner heinrich heitor helder
helmuth hemant hendrik henrique henryk heraldo herbie heriberto hermann herminio herve hesham hicham hideki hideo hidetoshi hikmat hilal hilario
himanshu hipolito hirofumi hiroki hiromichi hironobu hiroyuki hisashi hisham hitesh hitoshi hjalmar holger hooman hooshang horacio horatiu hormoz
hosni hossam houshang houssam hridayesh hristo hrvoje hryhoriy hubertus hugues hulusi huseyin hussain hussam huub huw hynek hywel hüseyin iago
iain iason ibou ichiro idris idrissa ieuan ifan ifeanyi ifor iftikhar ignas ignat ihab ihor ijaz ikenna iker ilhan ilias ilie ilir ilkay ilker
ilkka illtyd imants imre imtiaz inacio inder indrajit indrek indulis ingolf ingvar inigo innokenty intars inzamam ioan ioannis iolo ionel ionut
iorwerth iqbal iraj ireneusz irfan isamu isao ishaan ishaq ishtiaq isidore isidro islwyn ismet issa issam issoufou istvan ithel itsuki iulian
ivano ivar ivars ivaylo ivica ivor iwan iyad izzet iñaki jaak jaan jaap jabbar jaber jacek jacinto jacopo jacques jafar jagan jagdeep jagdish
jahangir jair jakub jalal jalil jamil janez janis jari jarle jarmo jaromir jaroslaw jasmin jassim jaswant jatin javad javaid javed jawad jayant
jayesh jean-baptiste jean-claude jean-francois jean-luc jean-michel jean-pierre jean-yves jedrzej jelle jeno jernej jeroen jeronimo jesper jethro
jindrich jiro jitendra joao joaquim jochen joergen joffrey jolyon jomo joost jordi jorgen jos josep josip josselin josue jouni jovan joze jozsef
juha juhani jukka julien jun-ichi junichi junichiro junji junpei juraj jure juri juris jurriaan jussi justinas jusuf jyotiraditya jüri kaan kaarel
kabiru kacper kadir kailash kaito kaleem kalev kalevi kalle kalman kaloyan kalyan kambiz kamel kamil kamlesh kamran kapil karamoko karan karel
kari-pekka karol karoly karsten kartik kashif kaspar kaspars kastriot katsuhiko katsunobu katsuya kaushik kaveh kayode kayvan kazim kazimieras
kazimierz kazuhiko kazuhiro kazuki kazunori kazuya kedar kees keiichi keiji keiran keisuke keita kelechi kelemen kemal kenichi kenichiro kensuke
kenta kentaro kenzo kerem keshav kestutis keyvan khaled khalil khamis khawaja khosrow khurram khurshid kian kiichi killian kiril kirill kirit
kishore kiyoshi kjartan kjetil klemen kliment knud knut koen koichi koichiro koji konrad konstantinos koray korkut kornel kostas kosuke kourosh
krasimir kreshnik kresimir kresten krishan krisjanis kristian kristjan kristof kristoffer krystian krzysztof kuldeep kunal kunihiko kursat
kvetoslav kwaku kwasi kyriakos kyrylo lachie ladislav laimis lajos lakshman lalit lalu lambert lamberto lamine lassana latif laureano
laurent-desire laurentiu lauri lauro lautaro lazaro leandre lefteris lembit lennie leocadio leonardo leonel leonhard leonid leonidas leopoldo
leszek lethabo lev levent levente liaquat libor lieven lisandro livio liviu ljubisa ljubomir llew llewelyn llyr lodovico loic lorcan lorinc loris
lothar lourenco luan lubomir luc lucian lucien lucio lucjan ludger ludo ludovic ludvik luigi luka lukas lukasz lulzim lutz luuk lwazi lyuben
lyubomir maarten macario maciej macky madhav madis magne mahamadou mahamat mahendra maher mahesh mahmoudreza mahmut majed majid maksim malachy
maldwyn malek malick mamdouh mamoru manabu manas mandeep maninder manish manlio manmohan manoel manohar manoj manolis manouchehr mansour mantas
manus maqbool maqsood marcelin marcelino marcello marcin marian marijan marijus marinko marios maris mariusz markus martins marton marwan masaaki
masahiko masahiro masaki masanori masaru masashi masato masaya masayoshi masayuki masego masood masoud massimiliano massimo matej mateus mateusz
matevz matheus mathieu mathijs matjaz matthijs matti matvey matyas maurizio mauro maxence maximilian maximo mayank mazen mbongeni meelis mehdi
mehmood meho mehran mehrdad meic meinhard meirion melchior melchor melih menno mensur meredydd mersad mert mesut metin meurig michal michalis
micheal michelangelo michio mieczyslaw miha mihail mihajlo mihaly mihangel mihir mihkel mihnea mikal mikhael mikkel mikko mikolaj milind milorad
milos milutin mindaugas miodrag mircea mirko miron mirsad mirza mitrofan mitsuhiro mitsuo mitsuru mladen moaz modestas modris moeen mohamad
mohammadreza mohan mohit mohsen moin moises mojmir mojtaba momir montague mor morihiro morten morteza mostafa motoharu mounir moustafa mpho-david
mthunzi muamer muammar muayyad mubashir mugur muhannad muharrem muhsin mujahid mukesh mukhtar mukul mulayam munir murad murali murdo murugan musa
musab mushahid mushtaq mutasim muzaffar mykhailo mykola nabil nadeem nader nadim naeem nagesh naguib naif naim najam naji nandan nandor naohiro
naoise naoki naoto narayan narciso narendra naresh narinder naseem naser nasir nassim nathanael naveed naveen navid navjot nawaf nawaz nazih
nebojsa necati necmettin nedim nello nenad nereo nerijus nermin nestor niall nicanor nicodemo nicolo nicu nidal niek nihat nijaz nikhil nikifor
nikolaj nikolaos nikolay nilesh nils nima nino ninoslav niraj nirav nishant nitin nitish nizar njal nkosana nnamdi noboru nobuhiro nobuo nobuyuki
noman norbert norberto norihiko norio normunds nouri nuno nunzio nurettin nuri obafemi obinna octavian oddvar odhran ognjen ognyan oguz oguzhan
oivind oktay olafur olav olawale oldrich ole oleh oleksandr oleksiy olli oluwaseun om-prakash omer omid ondrej onur oran oreste orestis orhan
osamu osbert osian oskars ostap oswald oszkar otakar otavio ottavio ottmar oumar ousman ovidio ovidiu oyvind ozan ozgur paavo padhraic padraic
padrig pal palle panagiotis pankaj pantelis papa-demba parag paraskevas paride parth parvez parviz pascual pasquale patrik patryk patxi pau
paulius pavlo pawan payam pearse peder peeter pejman pekka peregrine pericles pertti pervaiz pervez petar peteris petras petre petri petrit petro
petru petteri phelim philibert philippe phumlani pierluigi piero pierpaolo piers piet pietro piyush plamen plinio pompeu ponciano porfirio poul
pouya prabhakar pradeep prakash pramod pranab pranav prasad prashant pratap prateek praveen pravin preben predrag premysl priit primoz prithvi
prodromos prudencio pryderi przemyslaw puneet pushkar pyotr qais qamar qasim quinton quirino rabah rabih rachid radim radivoje radomir radoslav
radovan radu raed rafal raffaele rafic rafik rafiq rafique ragheb ragnar rahil rahim rahmi raimondo raimonds raimundo rainier raitis raivo rajan
rajat rajendra rajesh rajinder rajkumar rajnath raju rakesh ralf ralphie ram-nath raman ramazan ramesh rameshwar rami ramin ramnath ramunas ramush
ramzi ramzy rana-sanaullah ranald ranbir randeep ranjan ranjit ranko raouf raoul rashed rasheed rasim rasit rasoul ratan ratko raunak ravi
ravinder ravindra ravish razvan reda refik rehan reidar reijo reinhard reinhold reinier remi remigio remigiusz remo remy remzi renan renaud rene
rens renzo reynaldo reza rhodri rhuaridh rhydian riad riccardo ridvan rigoberto rik rimantas rinaldo riordan risto ritesh ritvars riyad riza
rizwan roald rocco roddy rodolfo rodolphe rogelio rohan rohit rolando rolly romain romolo romuald roque rorie rosendo rostam rostislav rostyslav
rouhollah ruadhan ruaridh rudiger rudolf rufino ruggero rui rumen rupesh rutger ruud ruy ryohei ryoichi ryosuke ryota rytis ryuichi ryuji saad
saadi sabino sabri saburo sachin sadegh sadek sadik saeid safet safwan sahil sajid sajjad salah saleem saleh salif salih salustiano salvatore
saman sameer samih samir samora samrat sancho sandeep sander sandro sanjeet sanjiv sante santosh sanusi saqib sarath sarfaraz sarfraz sarvesh
sasan satish satoru satoshi saturnino satya saulius saurabh saverio savo savvas sead seanie sedat sefik seiichi seiji sekou selahattin selcuk
selman selvam semih semir semyon senad senan sepp seppo serdar sergiu serhat serhiy serkan settimio severino severo seydou shafiq shafqat shahab
shahbaz shahram shahriar shahrokh shahzad shakeel shakir shaktikanta shankar sharad shehbaz shehryar sheikh-rashid sherif shigeki shigeo shigeru
shinichi shinji shinnosuke shintaro shinya shiro shivam shivraj shoaib shogo shohei shoichi shoji shota shpend shreyas shuhei shuichi shuji
shunichi shunsuke shyam siaka siamak siavash sibusiso siddharth siddhartha siegfried sigbjorn sigmar sigurdur siim sikandar silvano silverio
silvester silvestro silviu simonas sinan sinisa sion sirus sisto sivert sixto sizwe sjoerd skender slaven slavko slawomir slobodan sohail soheil
sohrab somnath sondre sorin sosuke sotiris souleymane sourav spyros srdjan srikanth srinivas stanislaw stefano stefanos steffen steinar stelios
stepan stephane stian stijn stipe stratos struan suad suat subhash subrahmanyam subramanian sudeep sudhir sufyan suhail sujit sukhbir suleiman
sulejman suleyman sumit sunder surendra suresh surjit surya sushil susumu sveinn svetislav svetozar sviatoslav svyatoslav swapan sylvain sylwester
szabolcs szilard szymon taavi tadas tadashi tadej tadeo tadhg tafadzwa taha taher tahir tahsin taichi takaaki takahiro takanori takao takashi
takayuki takehiko takeo takeru takeshi takis takuma takumi takuya talal talat taliesin tamas tamer tamim tamsir tancrede tanel taner tanmay
tanveer tapani taras tarcisio tarik tarjei tarkan tarmo taro tarquin tarun tatsuo tatsuya tauqir tavish tawfiq tayfun tayyar tebogo tecwyn teemu
tejas tejashwi tekin telmo teodor teodoro terje tero terrance teruo tetsuo tetsuya teun tevfik thamer thanasis themba themis theodoros theofilos
thibault thibaut thierry thijs thilo thorbjorn thore thorleif thulani tiago tiberiu tibor tiburcio tiernan tihamer tihomir tiit tijs tilman timo
timofey timoteo timothee timur tinashe tivadar tiziano tjeerd toivo tokunbo tolga tome tomica tommaso tomohiro tomoki tomoya toni tonu toomas tor
torben torbjorn tore torgeir torleif tormod torquil torstein toru toshiaki toshihiko toshihiro toshio toshiyuki toyohiko traian trefor trond
tryggve trygve tsutomu tsuyoshi tsvetan tudor tudur tufan tullio tuncay tuomas turgut turhan turlough tushar tvrtko ubaldo uchenna uday uddhav udo
ugo ugur ujjwal uldis ulises ultan umair umberto umesh unai upendra urbano urho urmas uros usama usman utkarsh uwe vadim vahid vaibhav vaino
valdas valdir valdis valeri valeriano valerio valeriu valon vangelis varun vasant vasco vasil vasile vasilis vasja vasundhar vasyl vedat vegard
vehbi veikko velimir vello vencel veniamin venkaiah venkat venkatesh veselin veton viacheslav vicente victorien vidar vidmantas vidyut vijay vikas
vikrant vilem vilius ville vilmos vilnis vinay vinayak vineet vinod viorel vipin viplab viraj virender virgilijus virgilio visar vishal vishnu
vishwanath vitaliano vitalii vitaliy vitor vittorio vivek vlad vladan vladislav vlado vladyslav vlastimil vojislav vojtech volkan volker volkmar
vsevolod vuk vytas vytautas waclaw wael wahid wajid waleed walther wanderley waqar wasim wataru wenzel wieslaw wiktor wilf wilfredo wilfried wim
wincenty wissam witold wladyslaw wlodzimierz wojciech wole wolfram wouter wyn xabier xisto yadollah yahaya yahya yakov yakubu yann yannick
yaroslav yash yashar yashwant yasin yasir yassin yasuhiro yasuo yasushi yasuyuki yavuz yegor yevhenii yiannis yigit yilmaz yiorgos yngve yogendra
yogesh yogi yohei yoichi yordan yoshiaki yoshiharu yoshihiko yoshihiro yoshikazu yoshinori yoshio yoshiro yoshito yoshiyuki yosuke younes younis
younus yousef yousif youssef yoweri yuichi yuichiro yuji yukio yunus yurii yuriy yurko yusuke yuta yutaka yuto yuya yvan yvon zacarias zafer
zaheer zahid zahir zaid zak zakaria zakhar zaki zalan zarko zayed zbynek zdenek zdravko zdzislaw zein zeki zeljko zenon zhelyu ziad zigmars zivko
ziya ziyad zlatan zlatko zsolt zsombor zubair zuhair zukisa zulfikar zulfiqar zvonimir zygimantas zygmunt`;

const FEMALE = `ama akua brandi deb ebony esme evie georgie iona isha ishbel jo kavya kayleigh kiera lakisha lesley lindsay maisie poppy rhona romy roxie ruby shelley sheri stacie steph tanisha tasha terri tess traci trina abby abigail ada adele agnes aileen aisha alexandra alexandria alice alicia alison allison alma alyssa amanda amber amelia amina amy ana anastasia
andrea angela angelina anita anja ann anna anne annette annie april ariana arianna ashley astrid audrey ava barbara beatrice becky bella beth betsy betty
beverly birgit bonnie brenda brianna bridget brigitte brooke camila camille candace carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia
celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie consuelo corinne crystal cynthia daisy daniela danielle
daphne dawn deborah debbie debra delia denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth
ella ellen elsa emily emma erica erika erin esther eva evelyn fatima faye felicia fiona flora florence frances gabriela gabrielle gail gemma georgia geraldine
gina giulia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga henrietta hillary holly hope huma ida
ilse imelda ines ingrid irene irina iris isabel isabella ivana ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill
joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june kamala karen karin karina kate katherine kathleen kathryn kathy katie katrina katya
kayla kellyanne kelly kerstin kim kirsten kirstjen krista kristen kristin kristina lara larissa laura lauren leila lena leslie leticia lidia lillian lily linda lisa liz lois
lola loretta lorraine lucia lucy lydia lynn mabel madeleine madeline magdalena maggie maia malia mandy marcia margaret margot maria marianne marie marilyn marina marine marion marisa
marjorie marlene marsha martha mary matilda maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia michelle mildred minyon miranda miriam
moira molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha nicole nikki nina noelle nora norma olga olivia opal pamela patricia patti paula pauline
peggy penelope penny petra phyllis polly priscilla rachel ramona rebecca regina renata renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruth sabine sabrina
sally samantha sandra sara sarah sasha selena serena shannon sharon sheila shelly sheryl shirley sigrid silvia simone sofia sonia sonja sophia sophie stacy stella stephanie sue
susan susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy tulsi ulrike ursula valerie vanessa vera veronica vicki victoria viola virginia
vivian wanda wendy whitney wilma yasmin yolanda yvette yvonne zoe keiko yuki mei ayumi fumiko sinead siobhan niamh aoife gudrun solveig marit kari liv sissel hanne mette
abbie adela adriana adrienne agatha agnieszka alana alejandra aleksandra alexa alexis alina aline alisha alissa allie allyson
alyson amalia amelie amie anabel anabelle anastasiya aneta angelica angie anika aniko anisa anneke anneliese annika antoinette
antonia arlene asha augusta ayesha azadeh bernadette bernice bertha bette bettina bianca birgitta blanca blanche bridie brigid
bronwen bronwyn brittany candice carlotta carole carolyne catalina catarina catriona cecile celeste celine chantal charlene
christa christiane christie chrissy clarissa claudette clementine cleo colette constance cora coretta corazon cristina darlene
deanna deirdre delores delphine demi dena desiree dina dominique donatella dorothea dorothee edna edwina eleanora eleni elin
elisa elisabeth elise elke ellie eloise elspeth elvira elsie emilie emmanuelle enid ericka esmeralda estella estelle ester ethel
eugenia eunice evangeline evelina evita fabiola fanny fay felicity freda frederica freya frida friederike gabby gabriele galina
genevieve georgette georgina germaine gertrude gilda gillian ginny giovanna gisela giselle glenys goldie graciela greer
guadalupe gwendolyn gwyneth haley halima hanan hana hedda hedwig hattie helene hella hermione hilary hilda hildegard huda ilona
imogen indira inga ingeborg inger iolanda ione isabelle isla isolde jana janelle janette jaqueline jayne jeanette jeanine
jeannie jennie jillian joana joann jocelyn jodi jodie joelle johanna jolanta joni josefina josie judi juliet juliette justine
kaitlin kara karla karolina katarina katarzyna katharina katharine kathrin katja kaye keisha kelli kellie kendra khadija
kiersten kimberly kirsty krystal kristi kristine krystyna lana latoya laila larisa latisha laurie lea leah leanne lenora leonie
leonora leona letitia liana libby lidiya liesel lila liliana lilian lina lizzie lorelei lorena lorna lottie louisa louise
luciana lucie lucille lucinda lucretia luisa luz lyndsey lynette lynne maddie madelyn magda maeve mairead malala mallory manuela
mara marcella marcelle mareike margarita margarete marge margery margherita mariam mariana maribel marietta mariel marilynn
marisol marita marla marlee marlena marta martina maryam maryanne mathilde matilde maura mavis maxine meera megyn meg melba
melody meryl michele mila milena millicent millie mimi minnie mirjam mitzi mollie morag morgana myrna myrtle nadezhda nadja
nanci nanette nastassja natalya nell nella nellie neera nettie nichola nicola nicolette nilda nirmala noemi noor noreen nuala
odette odile olena oksana ophelia oriana ottilie paige paloma paola patrice patty pauletta pernille petronella philippa
philomena phoebe pia pilar polina portia priya queenie rachael rachelle raquel rebekah reena regine reina renate renu rhoda
robyn rochelle rosalie rosalyn rosamund rosanna roseann roseanne rosemarie rosie rowena roxana roza rukhsana ruthie saba sadie
safiya salma samira sangeeta sanna saskia scarlett selma senta shanice shanna shari shauna sheena sherri sherrie sherry shira
sibyl sigourney silvana simona sinéad siri solange sondra sonya soraya stacey stefania stefanie steffi sunita susana susie suzan
suzette svenja sybil sylvie tabitha tamar tamika tammi tania tanja tatyana tawakkol tessa thea thelma theodora therese tilda
tonya tova tricia trish trudy uma ute valentina valeria verena verna veronika vicky vilma violeta vita viviane wenche wiebke
wilhelmina winifred winnie xenia xiomara yael yana yasemin yelena yesenia ylva yulia zainab zara zelda zeynep zofia zuzana
agneta astri bodil britta ebba elna gerda gunilla hedvig hjordis jorunn karianne kirsti liselotte maja malin marianna maren
marte pernilla ragnhild randi ronja runa sanne signe sigrun silje torill tove turid ulla unni vigdis wanja akosua abena adwoa
amma chioma ngozi ifeoma adaeze folake funmi yetunde thandi nomsa zanele nandi lindiwe busisiwe fatou aminata mariama khady
aafke aaltje aarti aase abeer abeni abiba abril adalgisa adanna adaora adebisi adelheid adelina adenike adesua adetola adhiambo adina aditi
adoracion aerona afaf afsaneh agafya agata agathe agne agnese agnethe agot agueda ahlam aicha aideen aija aikaterini aiko aileas ailis aina ainara
aine ainhoa aino airi aishwarya aisling aislinn aiste aitana ajla ajoke akane akanksha akari akemi akiko akinyi akshata alake albana albane albena
albertina albertine alcina alda aldona aleksandrina alena alenka alessandra alessia alevtina alfonsina alia alicja alisa aliz alka alketa alla
almudena alondra alva alyona alzira amahle amaka amala amandine amani amarachi ambika ambra amela aminatou amira amna amra amrita amruta anabela
anaelle anais ananya anca andjela andreea andreia andrijana aneliya anett anette anfisa angeliki angharad angustias aniela anila anindita anine
anjali anju anka anke ankie ankita annabelle annalisa annamaria annapurna anne-grete anne-laure anne-lise anne-sophie annegret anneli annelies
annemarie annemiek annemieke annerose annett annfrid anni annick anouk antara anthi antje antoaneta antonella antonieta antonietta antonija
antonina antra anu anuradha anusha anushka anwen anyango anzhela anzhelika aobh aoibheann aoibhinn aparecida aparna apolline apolonia apurva
araceli arantxa aranzazu archana areti arezoo argyro ariadna ariane arianwen arijana arja arlete armelle arnela arnhild arpita arta arundhati
arushi arwa asako asami ashwini aslaug asmaa aspasia assata assetou assumpta assunta astra asuncion atefeh atena athanasia athina atika atsuko
attracta aud aude audra aurea aurelia aurelie aurelija aurica aurore ausra avantika awino ayaka ayako ayame ayano ayat ayfer aygul ayla aylin
aynur ayse aysegul aysel aysen aysun ayşe azar azita azra azucena azusa azza azzurra babita baerbel bahar bahareh bahija baiba banafsheh banu bara
barbel barbora barbro bardha barkha basak basma batool baukje beata beate beathag beatrix beatriz bebhinn begona behnaz behnoush belen belinda
belma benedetta benedicte benedikte benedita bente berenice bergljot berina berit berna bernadeta bernarda berrin berta bertine besa bethan betsan
betul beyza bharati bhavana bhavna bhumika bice biljana bilyana bintou birte biruta birute bisera bjorg blandine blanka blathnaid blerta blodwen
bláthnaid boglarka bogna bogumila boguslawa bohdana bohumila bohuslava bojana bolanle bontle borbala borghild borka boroka boryana bosiljka
bouchra bozena bozica branca branka branwen brechtje bridin brigida brigita brigitta briona brita brith bronislawa bruna bruni buddug buket
bukurie burcu bushra busi busra bärbel cadi cairistiona caitlin caitriona calixta camelia camilla canan candela candelaria candida cansu
caoilfhionn caoimhe capucine carina carine carlota carmela carmina carola carolien carys cassia caterina cathrine catia catinca catrin catrinel
cecilie ceinwen ceitidh celestine celina ceridwen cerys cesarina chabela chanda chandni charu chelo chhavi chiara chidinma chie chieko chiharu
chika chikako chinatsu chinenye chinwe chinyere chipo chisato chitra chiyo chiyoko christel chrysa chrysoula ciara cidalia cigdem cinzia clarice
clarisse cleide clelia clemence cliona clodagh clotilde coline conceicao concepcion concepta concetta conchita coralie corentine corina corinna
cornelia corrie cosette cosima cosmina coumba covadonga cremilda creusa crina cristeta cristiane crystin csenge csilla custodia czeslawa dace
daciana dagmar dagmara dagny daiga daina dainora daireann daiva dalal dalma damini damjana damla danae danguole dania danica danijela danuta
daphnee daria darina darinka darja darya daryna dearbhla debora deepa deepali deepika deepti deirbhile delfina delyth demet denisa denyse deolinda
dervla desamparados desanka desislava despina despoina detelina devika devyani dhanya didem diemut dieuwke diewertje digna dijana diksha dilara
dilek diletta dilma dilys dimitra dineo divna divya doaa doina domenica dominga dominika domitille domnica donata donika donka dorcas doreen
dorina dorinda dorota doroteja dorottya dorte dorthe dragana dragica draginja drahomira drita dubravka dunia dunja durdica durga dusana dusanka
dympna dzenana dzenita dzintra eabha ebele ebru ebtisam ecaterina edda edel edeltraud edina edita edite edle eduarda edurne edwige edyta eefje
eeva effie efi efthymia efua egle eiddwen eija eiko eila eilidh eilis eilish eimear eimer einir eira eirini eirlys eirwen eithne ekaterina ekta
ekua elaheh elan eldbjorg eldrid eleftheria eleonora eleonore eleri elettra elfi elfriede elham elif eliina elina eline elira elisabet elisabete
elisabetta eliska elitsa elizaveta elli ellinor elly elma elnaz elodie eloisa elona elpida els elsje eluned elza elzbieta emanuela embla emel
emeline emer emese emiko emilia emina emine emmy emoke encarna encarnacion enfys eniko enisa enora enrica enriqueta entela enya eriko ermelinda
erminia erna ernesta ernestine erzsebet esha esi esma esmee esra estibaliz esyllt eszter etain etelka ethna etsuko eubh eugenie eulalia eulalie
eulogia eurwen evangelia evanthia evdokia evelien evelin evgenia evi evija ewa ewelina eydis fabiana fabienne fabrizia fadila fadime fadzai faezeh
fahira faiza fani fantine farah farahnaz fariba farida farideh farnaz farzaneh fatbardha fatemeh faten fatiha fatima-zahra fatimata fatma
fatma-zahra fatoumata fatoumatta faustine fawzia federica fedora felicie felicja felisa felismina femke fenna feodosia fereshteh feride fermina
fernanda fernande feyza ffion fflur fiamma fidelma figen fikreta filipa filiz filomena finola fionnghal fionnuala fiorella fiorenza fjolla flavia
flavie fleur fleurine floarea floortje floraidh florencia florentina floriana florinda florine flutura fokje folasade forough forouzan foteini
fotini francesca francine francoise fransje franziska frauke frederique friedel froukje fruzsina frøydis fuensanta fumie fumika funda gabija
gabriella gabrijela gaelle gaenor gaia gamze garbine gargi garima gauri geertje geertruida geeta geetanjali geetha genoveva genowefa gentiana
georgeta gerdien gergana gerlinde gerti gertrud gesine ghada ghadeer gheorghita ghislaine giedre gilberte gine ginevra ginka gintare giordana
giorgia giselda gisele gitta giuditta giuliana giuseppina gizella gizem gjertrud glaucia glykeria gobnait golnar golnaz golshifteh gonca gordana
gorete gosia gouri graca gracinda grainne gratiela graziella grazina grazyna gregoria grietje griselda gro grozdana gry gudbjorg gudny gudula
gugulethu gulay gulden guler gulnur gulsah gulsen gulsum gulten guna gunhild gunnhild gunta gunvor guro guylaine gwawr gwenaelle gwenda gweneth
gwenfair gwenllian gwenno gwenyth gwerfyl gwladys gyongyi habiba hacer hadeel hadiza hafsa haifa hajar hajnalka hajra haldis halida halldis halyna
hamideh hanaa hanae hanako handan hande hanneke hannelore harue haruko haruna hasna hatice hatidza hatsue hauwa havva hayat heba hedvika heena
hege heide heidemarie heidrun heike heledd heleen heli helka helle helmi heloise hema hemalatha hemangi hengameh hennie henriette henrike henryka
herborg herdis hermine herminia herta hettie heulwen hiba hideko hildur hilkka hille hilleke himari hinako hiroe hiroko hisako hisayo hitomi
honoka honorata honorine hortense hortensia houda houria hristina hrvojka huguette hulya iara ibolya idalina idoia ieva ifeyinwa ijeoma ikram
ikuko ikuyo ilaria ilda ildiko ileana ilenia ilga ilham iliana ilinca ilka ilknur iluminada iluta ilze imma immacolata inacia inas indrani indre
ineke inese inessa ineta inez inger-lise ingerid ingfrid inghild ingjerd ingrida ingrun ingunn ingvild inkeri inmaculada inna inta intisar ioana
ioanna iola ionela iratxe iren irena iria irini irja irma irmeli irmgard irmtraud iryna isaura iseabail iseult ishita isidora iskra isotta israa
ita itsuko itziar iulia iuliana iva ivelina ivet iveta ivete ivita ivka ivone ivonne iwona izabela izabella izilda jaana jacinta jacinthe jacira
jacoba jacomien jadranka jadwiga jagoda jaleh jamila janaina janina janine janneke jannicke jantine jarmila jaroslava jasmina jasminka jasna
jawaher jayalalithaa jayanti jayashree jeannine jehona jela jelena jelica jelka jenni jerca jesusa jeta jetske jihan jimena jindra jindriska
jirina jitka joaquina jofrid johanne jolan jolanda jolien jolita jorid jorun josefa josefine josephien josette josiane josyane jovana jovanka
jovita jowita jozica juana jucelia judicaelle judit judite judyta jugoslava julianna juliska julita jumana junko jurate jurgita jussara justa
justina justyna jutta jyothi jyoti jyotsna kaarina kadiatou kadri kaede kaho kaia kaisa kaja kajal kalina kalliopi kalpana kaltrina kalyani kamene
kamila kamini kanae kanako kanika kanimozhi kaori kaoruko kapitolina karishma karlijn karuna kashish katalin katelijne katerina kateryna kati
katica katri katrien katrin katsuko kaveri kavita kavitha kawthar kayo kayoko kazimiera kazue kazuko keelin keeva kersti ketaki keturah khadeja
khadijah khanyisile khawla khosi khrystyna khushbu kikue kikuko kimiko kinga kinuko kira kirsi kirsteen kirstie kirti kitty kiyoko kjersti
kjerstin klara klaudia klavdia klavdija klavdiya klementina konstantina kordula kornelia kosara kosovare kostoula kotomi kotone koviljka krasimira
kristalina kristiane kristiina kristyna krisztina krithika kriti krutika ksenia ksenija kseniya kshama kubra kumiko kumkum kuniko kusum kveta
kvetoslava kyoko kyriaki labhaoise ladan ladislava laetitia laima lakshmi laleh lalita lambrini lamia laoise laraba larysa lata latha latifa lauma
laure laurence laurinda lavanya lavinia layal leagsaidh leelo leena leida leire lejla lekha lelia leman lene lenka lenuta leocadia leokadia
leonilde leonor leonore leopoldina lepa lerato lesego lesia lesya letizia leyla lia liane libuse licia lida lieke liene liesbeth lieselotte lieve
liga ligia liina liisa liivi liliya lilla lilou lilyana linn lirie lisanne lisbet lisbeth lise liselot lison liubov liudmyla livia ljerka ljiljana
ljuba ljubica ljubinka lleucu llinos loane loes loli longina lonneke lopamudra loredana loreta lotte louane loubna lourdes lovise lowri luana
lubna lucelia lucette luciene lucienne lucija lucila lucja lucrezia lucyna ludivine ludmila ludovica ludwika luigia luisella lujain lulama lule
luminita lumnije luned lupita lurdes luzia lydie lyubov lyudmila maaike maarit maartje mabli maca macarena machiko madalina madara maddalena
madelon madhavi madhumita madhuri madoka maelle mafalda magali magdolna magnhild magteld mahasin mahin mahnaz mahsa mahua mahvash maida maija
maike maiko maimouna mair mairi mairin maisoon maite majda majida majlinda makena makhosazana makiko malak malati malena malene malgorzata malika
malini malle malvika malwina mamata mamiko mamta manal manami manasi manda mandana mandira manisha manjari manju manjula manoli manon mantombazane
maolisa maram maravillas marcela marcelina marceline maret marfa margarethe margarida margaux marged margit margreet margret margriet mariagrazia
mariangela mariann marianthi marica maricarmen marie-ange marie-christine marie-claude marie-dominique marie-france marie-helene marie-jeanne
marie-jose marie-laure marie-louise marie-noelle marie-paule marie-pierre marie-therese marieke mariella marielle marija marijana marije marijke
marika mariko marilena marilia marinela marinella mariola marisela mariska marite maritza mariya marja marjan marjana marjane marjatta marjeta
marjetica marjo marjolaine marjolein marju marketa marleen marlies marlis marloes marsaili marthe martine martirio martyna marwa maryana maryla
maryline maryna maryse marzena marzieh masae masako masoumeh mathea mathilda matsuko maud maximina mayada mayawati mayra maysa maysoon mayuko
mayumi mbali meabh meadhbh mechthild meeli meenakshi mefanwy meghna meglena megumi mehrnaz mehrnoush mehtap meike meinir meinwen melahat melek
meleri meliha melika melina melisa meltem melusine menaka menna meral mererid merete merike merima merja mersiha merve meryem metka mette-marit
mhairi micaela michaela michie michiko mieczyslawa mieke mieko miep mietta mihaela miho mihoko mikiko milada milagros milanka milda milica
milijana miljana milka miloslava milota miluse milva mimoza minako minal mineko minna minoo mioara miquelina mirabela mirain mirdza mireia
mireille mirela mirella miren mirja mirjana mirka mirlinda mirna mirona miroslava miroslawa mirtes mirva misako mitali mitra mitsue mitsuko miwa
miyako miyo miyoko miyuki mizuho mmabatho moema moireach mojca mojgan momoe momoka momoko monifa monika monique montserrat moonika morena morfudd
morgane morven morwenna motoko mouna moushumi mozhgan mpumi mridula mubera muge muguette muireann muirne mujde mukaddes mukami mukta munira
muthoni mutsuko mwende myfanwy myriam myroslava mythili nabila nadege nadezda nadiya nafissatou nagwa nahed nahid nahla naida naima nainsi najat
najla najwa nalan naledi nalini namiko namita namrata nanae nanako nanami nandini nandita nanna naoko narges narjes narmin narumi nashwa nasrin
nastya nataliia nataliya natalja natasa natercia nathalie nati natividad natsue natsuko natsumi nawal nayla nazan nazanin nazli ndeye neasa neda
neelam neena neeta negar negin neha neide nekane nelleke nelli nerea neringa nermina nerys neslihan nesrin nesrine nessa nesta neuza nevena
nevenka nevin nevine neza ngina nia nicoleta nicoletta nicolien nidhi nienke nieves nihada nihal niina nijole niki nikoletta nikolina nilay nilde
nilgun nilima niloufar nilufer nilza nines nisha nishita nivedita nives nkechi nkiru nneka nobuko noelia noemia noemie noha noirin nokuthula
nolwazi nombuso nomfundo nompumelelo nomvula nonhlanhla nonna noortje nooshin noriko noriyo nosipho nouf noura noxolo nthabiseng ntombi nunzia
nuray nurcan nuria nuriye nusa nwamaka nyambura nyokabi oana obdulia oceane octavia oda oddny oddrun odeta odete ofelia olabisi olajumoke olaya
oleksandra olesya olgica olha olimpia oline olivera oliwia oluchi olufunke olwen olympe ombeline ombretta omolara ondine onute onyinye oonagh
orietta orla orlagh orlaith ornella orsola orsolya otilia ottavia oumou ourania outi ozge ozlem padma padmaja padmini padraigin paivi palesa
pallavi palma palmira panagiota paraskevi parastoo parineeti parisa parul parvaneh parvati parvin pascale pastora patrizia patrocinio patrycja
paule paulette paulien paulina pavla pavlina payal pegah peigi pelageya pelagia pelin perihan perrine petronela petronilla petya phindile phumzile
pierina pierrette pille pinar pinelopi piret pirjo pirkko piroska plamena pleun polona polonca pooja poonam poornima popi pouran prabha pragya
pramila pranati praskovya pratibha pratima preeti preity prerna primitiva priscila priscille priti priyanka puja pumla purificacion purnima
quiteria rabab rabia rachna radha radhika radka radmila radojka radoslava radostina radwa raffaella raghad ragini rahaf raija raimonda raimunda
raisa rajani rajeshwari rajni rajshree rakhi ralitsa raluca ramatoulaye ramune ramya rania ranjana ranjita ranka rannveig raonaid rasha rashmi
rasma ratna raymonde rayna razan razija rebeca reema refilwe regiane rehab reidun reiko reinie rejane reka rekha renske renuka reshma revathi
rhian rhiannon rhianwen rhonwen rianne ricarda richa rieko riet rigmor riho riikka riina riitta rikako riko rimma rinku riona risako ritsuko ritva
rocio rodica rohini roisin rokia roksana roksolana rolande romane ronke roopa roos roosmarijn rosalba rosalia rosalien rosalina rosalinda rosane
rosangela rosaria rosaura rosella roselyne roser rosetta roshni rosilda rosina rosinha rositsa rossana rossella roswitha roula roxane rozalia
rozsa ruba ruchi ruchika rudo rukia rukiye rukmini rula rumiko rumyana rupa rupali ruriko ruslana ruta rute rutendo ruxandra ruza ruzena ruzica
ryszarda ríona saadet saara saartje sabaheta sabiha sabina sachie sachiko sadako sadhana sadhbh sadhvi saeko safaa safia safiatou safija safiye
sagrario sahar saima sajida sakshi sakurako salimata salome salomeja saloni salvadora salwa samah samaneh samanta samar sameera samia samra sanaa
sanae sanda sandhya sandrine sanela sangita sanja sanjana santina sanziana saoirse saorla saraswati saray sarita sarka sarmite saroj sarojini
sarolta satoko satomi satu savita savitri sawako sawsan sayaka sayako sayo sayoko sayuri seda sedef seema segolene seija seiko sejla selin
selvedina sema semra senada sengul seonag seonaid sepideh serafima serap seren servane sesi setareh setsuko sevala sevda sevdalina severine sevgi
sevil sevim sevinc shabana shabnam shadia shahd shahla shahnaz shahrzad shaila shailaja shaima shaimaa shakuntala shalini shanta shanthi sharmila
sharmistha shashikala sheela sheetal shefali sheida sherine shigeko shiho shikha shilpa shiori shireen shirin shivani shizue shizuko shobha
shobhana shohreh shoko shona shpresa shqipe shraddha shreya shruthi shruti shubha shweta sian sibeal sibel sibongile sibylle sidonie sidsel
sietske sigfrid sigita signy sigunn siham siiri sile silja silke silvi silvija silviya simina sina sinazo sinem sini sinikka sionainn sioned
siphokazi siriol sirje sirkka sirpa sithembile siusaidh siv siw siwan sixtine siyana sjoukje skaidrite skaiste slavenka slavica slobodanka
smaranda smilja smita smriti sneha snezana snezhana soad sofija sofya soha soheila solbjorg solene solfrid solomiya solvi solvita somayeh sona
sonal sonali songul sonsoles sorana sorcha sorina sotiria souad soumaya spela spomenka stamatia stana stanislava stanislawa stanka stavroula
stefana stefaniya stefcia stefica stefka stela steluta stepanka stoyanka styliani suada subhadra subhija sucheta suchitra sudabeh sudha suely
sugandha suha suhair suhasini sujata sukaina sukanya sukran sule sumathi sumaya sumeja sumeyye sumie sumiko sumitra sunanda sunayana sunniva
supriya surabhi surekha susann susete sushila sushma sushmita suzon suzue suzuko svantje svetla svitlana swapna swarna swati sybille sylva
sylvaine sylviane sylwia synne synnove synnøve sytske szilvia tadeja tahani tahereh tahmineh taina taisia taisiya takako takeko tamaki tamako
tamiko tandiwe tansu tanushree tanvi taraneh tarja tatjana tazuko tecla tegwen tejaswini telma teodora teofila teresina teresinha terez tereza
terhi teruko tesni tetiana tetyana teuta thais thalia thandeka thandiwe thaís theano thekla thoko thora thorhild thuli thuraya tiia tiina tiiu
tijana timea tineke tiphaine tiril titilayo tiziana tjasa tjitske tokiko tomasa tomie tomiko tomoe tomoko tomomi tonje tora torbjorg tordis
torhild torunn tosca toshie toshiko traudel traute treasa triin trijntje trine triona trude trudl trupti truus tsitsi tsukiko tsuneko tsveta
tsvetana tsvetelina tuba tubanur tugba tuija tulay tulika tulin tullia turkan tuula tuulikki tuva txaro tyra uchechi uju ulker ulku ulla-maija
ulle ulpu ulyana umeko unn upasana urmila urska ursule ursulina urszula urvashi urve uschi usha uttara vahida vaia vaida vaira vaishali valbona
valborg valdete valentyna valerija valmira vanda vandana vanesa vania varsha varvara vasanthi vasiliki vasilisa vasilka vassiliki vasudha
vasundhara veena velichka velta vendula veneta verdiana verica veronique vesela veselina vesna vibeke vibha vicenta victorita vidya vija vijaya
vijayalakshmi viktoriia viktoriya vildan vildana vilde vilija vimala vimbai vincenza vinita viorica vira virag virginie virginija virpi virve
visitacion visnja vitoria vittoria viviana vjera vjollca vjosa vlada vladimira vlasta vlatka voula vrinda wafaa wakako wakana waltraud wangari
wanjiku wanjiru wejdan wencke wendela wenna weronika wiam widad wiesje wieslawa wiktoria willeke willemijn wioletta wladyslawa xanthi yaa yaiza
yalda yamini yamuna yara yaroslava yaryna yashoda yasmine yasue yasuko yaye yayoko yekaterina yeliz yelizaveta yesim yevgenia yevheniia yewande
yianna ylle yoana yogita yoko yolande yordanka yoshie yoshiko ysaline yuiko yukako yukari yukie yukiko yukina yuliana yuliia yuliya yumie yumika
yumiko yurena yuriko yusra yuuka yuuko yveta zahra zaida zainabou zaira zakia zala zamfira zana zaneta zdena zdenka zdravka zdzislawa zeenat zehra
zeina zeinab zejneba zelia zelie zeliha zeljka zenaide zenobia zenta zerina zerrin zhana zhanna zhivka ziedite zilda zinaida zineb zita zivana
zivile zlata zlatka zodwa zohra zohreh zoi zoleka zora zoraida zorana zorica zoryana zoya zrinka zsofia zsuzsa zsuzsanna zubeyde zuhal zulema
zulmira zuzanna zvjezdana zyta`;

const GENDER_BY_NAME = new Map<string, Gender>();
for (const name of MALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'male');
for (const name of FEMALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'female');

export type Gender = 'male' | 'female';

/** @returns the gender most bearers of this given name have (any case, with or without accents); null for a name that is not in the list. */
export function genderOfGivenName(name: string): Gender | null {
  const lower = name.toLowerCase();
  const known = GENDER_BY_NAME.get(lower);
  if (known !== undefined) return known;
  return ASCII.test(lower) ? null : (GENDER_BY_NAME.get(foldText(lower)) ?? null);
}

/** @returns whether somebody may be called by it in front of a surname; with any case, with or without accents. */
export function isGivenName(name: string): boolean {
  return genderOfGivenName(name) !== null;
}

const ASCII = /^[\0-\x7f]*$/;
/** Mostly a surname that stands first, or half of a given name: "Kim Jae Won", "Kim Sang-ho", "Lee Ann Berg". */
const SURNAMES_FIRST = /^(?:kim|lee|han|hong|jung|song)$/iu;
/** Names in the list that men and women bear: "she" may be Jan Berg. */
const EITHER =
  /^(?:alex|alexis|andrea|ashley|bola|camille|casey|charlie|dominique|frankie|gabriele|jamie|jan|jean|jo|jules|kit|marion|morgan|nicky|nicola|nikita|noor|pat|rene|riley|robin|sam|sasha|simone|stevie|taylor|toni)$/iu;

/** @returns the gender that a full name tells; null where it may be anybody's. */
export function genderOfName([
  first = '',
  second = '',
  ...others
]: readonly string[]): Gender | null {
  if (second === '') return null;
  if (/^jean-/iu.test(first)) return 'male';
  const isSurname = SURNAMES_FIRST.test(first) && (others.length > 0 || second.includes('-'));
  const given = isSurname ? second : first;
  const [part = given] = given.split('-');
  return EITHER.test(given) ? null : genderOfGivenName(part);
}
