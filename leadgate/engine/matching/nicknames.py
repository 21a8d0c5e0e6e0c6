"""First names that mean the same person: short and pet forms, and forms of other languages.

A line, with those indented below it, is one group: each two of its names may be
one person. A name may stand in several groups (Alex: Alexander, Alexandra). They
are spelled as `normal.comparable` leaves them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations

import polars as pl

_GROUPS = """
abigail abby abbie gail
abraham abe bram ibrahim
adelaide addie heidi adelheid
adrian adriano adrien
agnes ines agnese agnieszka
albert al bert bertie alberto albrecht
alejandro alex ale sandro
alessandro alex ale sandro
alexander alex al sandy xander sascha sasha alec alexandre aleksander aleksandr aleksandar lex
alexandra alex sandra sandy sascha sasha lexi lexie alessandra alejandra aleksandra ale
alfred al fred fredi alfredo alf
alice ali alicia
allison ali ally allie alison
amanda mandy manda
amelia amy millie amalia
andrew andy drew andreas andres andrea andre andrzej andrej andrei anders
andrea andi andie andreia
angela angie angelika angelique angelina
ann anne anna annie nan nancy hannah anni anja anita ana annika anneke nina annette anouk
anthony tony anton antonio antoine antoni toni antonius ton
antonia toni tonia antonella antoinette
arthur art artie arturo artur
astrid asta
barbara barb barbie babs babette babsi barbro
bartholomew bart bartolomeo bartolome
beatrice bea trixie beatrix beatriz
benedict ben benedikt benito
benjamin ben benny benji benno benjamim
bernard bernie bernd bernhard bernardo barney
birgit birgitta brigitte gitte britta
bradley brad
brian bryan
bruno brunello
cameron cam
carl charles karl carlo carlos karel carles kalle
carolina carol carrie caro carola caroline lina karolina karoline karolin
catherine cathy kate katie kathy cat kit kitty katherine kathryn cate catarina caterina katharina
  kathrin katrin karin karen kathe catalina kasia katarzyna cathleen kathleen trina katja katya
  katarina
cecilia cissy celia cecile cecily cilla
charles charlie chuck chas chaz chip
charlotte charlie lotte lottie lotta carlotta
christian chris christiaan cristian krzysztof
christina chris tina chrissy christine kristin kristina kirsten christa christiane christel
  cristina kristine stina
christopher chris kit topher christoph christophe cristobal cristoforo kristof stoffer
clara claire clare klara chiara
claudia claudine klaudia
clement clem clemens klemens
clifford cliff
constance connie constanze costanza konstanze
constantine costa konstantin constantin costas kostas
cornelia nele conny cornelie nelly
cornelius cor kees cornelis
curtis curt kurt
cynthia cindy cyndi
daniel dan danny dani daniele danilo
daniela dani danielle ela daniella
david dave davey davide davy
deborah deb debbie debby debra debora
dennis denny denis dionisio
diana di dina diane
dietrich dirk dieter dietmar
dominic dom nick dominik dominique domenico domingo
donald don donnie donny
dorothy dot dottie dolly dorothea dora thea dorothee doris dorotea
douglas doug
eduard ed eddie edward eduardo edoardo
edmund ed eddie edmond
edward ed eddie ted teddy ned eduard edouard eduardo
edwin ed eddie
eleanor ellie nell nelly nora elly leonor eleonora eleonore ella lenore
elena helena lena
elizabeth liz lizzie beth betty betsy eliza elisabeth elsa elise lisa libby liza lisbeth lizbeth
  elspeth bettina bess bessie sissi lisi else ilse isabel elisabetta elzbieta elzbieta liesel
  lisette buffy
emanuel manu manuel emmanuel manny manolo
emilia emily em emmy millie emilie
emma em emmy
erik eric rick erich ricky erico
ernest ernie ernst ernesto
eugene gene eugen eugenio
eva eve evi evita ewa
evelyn eve evie eveline
ferdinand ferdi fernando fernand nando hernando
florence flo florrie fiorenza
florian flo flori
frances fran fanny francie franziska francesca francisca franzi francoise cissy paca paquita
francis frank fran franz francisco francesco francois frans frankie pancho paco ciccio franek
  franciszek curro kiko chico
franklin frank frankie
frederick fred freddy freddie rick fritz friedrich frederic fredrik federico frederik fryderyk
  frits
frederica freddie rica friederike rike frederike ricky federica
gabriel gabe gabi gabriele
gabriela gabi gabby gabrielle gabriele gaby ela gabriella
gaston gastone
georg george jorge giorgio georges jurgen jorg schorsch joris georgie jerzy jiri yuri goran jordi
gerald gerry jerry gerd gerhard gerardo gerard gert gerrit
gertrude trudy gerti trude gertrud gerda
gilbert gil bert gilberto
giuseppe beppe pino peppe
gregory greg gregor grigori gregorio gregoire grzegorz
gunter gunther gunnar
gustav gus gustavo gustave gust
harald harry harold
harold harry hal
harriet hattie harriette
heather hetty
heinrich heinz henry heiner hinrich henri enrique enrico henrik hendrik henk heiko
helen nell nellie ellen lena helena helene elena hella leni
henrietta etta hettie henriette henrike jette
henry hank harry hal henri enrique enrico
herbert herb bert bertie
hubert bert hugh hugo hubertus
hugh hughie hugo
ignatius iggy ignacio nacho ignazio ignaz
irene rena renie irena irina
isabella bella izzy isa isabel isabelle belle isabell ysabel
jacob jake jack jakob jacques jaap giacomo jakub jaime coby jacobo
jacqueline jackie jacky jacquelyn
james jim jimmy jamie jem jaime jacques giacomo seamus hamish diego santiago
jan jean john hans johan johannes janek
jane jenny janie janet jana jeanne giovanna juana johanna joan jeannette joanna janina gianna
janet jan
jeffrey jeff geoff geoffrey gottfried
jennifer jen jenny jenni jenna
jeremy jerry jem jeremiah jeremias
jerome jerry hieronymus jeronimo geronimo
jessica jess jessie
joachim jochen achim joaquin jo kim jochem gioacchino
joanna jo joan joanne giovanna ioanna asia
johannes hans hannes john johann jo jan johan hansi jens jannis giovanni
john jack johnny jon jonny jean juan giovanni ivan johannes joao ian sean evan gianni janusz jhon
  juanito giani yannick nanni
jonathan jon johnny jonny nathan jonas
joseph joe joey jo jose josef sepp giuseppe jupp pepe jozef beppe josep youssef yusuf iosif jojo
josephine jo josie fifi josefine pepita giuseppina josefa fina
joshua josh
judith judy judi jutta giuditta
julia julie jule juliane giulia juliana julchen
julian jules julien giuliano jul
julius jules julio giulio juliusz
juliette juliet giulietta julieta
karoline caro lina karo
katharina kathi kathe kati kathi
kenneth ken kenny
kimberly kim kimmy kimberley
klaus claus nikolaus niklas nicolas klas
larissa lara
laura laurie lora lauri
laurence larry laurie lawrence lars lorenz lorenzo laurent lenz laurens laurentius
leonard leo len lenny leonardo leonhard leon lennart lennard
leopold leo poldi leopoldo
leslie les
lewis lou louie louis
lillian lily lil lilly lilian lili liliana
louis lou louie ludwig luis luigi lewis lui lutz luiz
louisa lou louise luisa luise lulu
lucas luke luca lukas luc lucca luka
lucy lucia lucie luz lucinda cindy luzie
magdalena lena magda madeleine maggie leni maddalena malena madalena maddie madlen
manuela manu ela emanuela
marcus mark marc marco markus marcos marek
margaret maggie meg peggy greta marge margie daisy peg rita margarete margarethe margarita
  gretchen grete marguerite margherita megan madge margot margit margret gitta malgorzata merete
  gosia marga rita mette
maria mary marie mia molly polly mitzi moira maureen mariella mariechen maia mari ria marja maja
  miriam mairi maryam manya marijke maike meike mieke mariana marianne marion manon
marianne mary anne nanne
mariana mari ana
marilyn mary lyn
martha marty marta mattie patty
martin marty martino martijn maarten marcin tino
martina tina marti martine
matilda tilly mattie mathilde tilda matilde
matthew matt matty matthias mathias matteo mateo matthieu mathieu matthaus matej mateusz hias
  theis thijs mats matheus matias
maurice moe morris moritz mauricio maurizio mo
maximilian max maxi maximiliano massimiliano
maxwell max
melissa mel missy lissa
michael mike mick mickey mikey michel miguel michele micha michi mikael mischa michal mitch misha
  mikhail maik meik mikkel michiel miquel
michaela micha ela michi michelle mica michele mikaela micaela
michelle shelly mich
mildred millie milly
mohammed mo muhammad mohamed mohammad mehmet moh
monica moni monika mona monique
nancy nan
natalie nat nattie natalia natasha natascha talia nathalie tasha
nathaniel nat nate nathan
nathan nate nat
nicholas nick nicky nicolas nikolaus nico klaus niklas niccolo nicola nikolai nils niels nikolas
  colin claus nikos mikolaj
nicole nicky nikki nicola nicoletta nico
norbert bert nobby norberto
oliver ollie olly olivier oli oliviero
olivia liv livvy olive
oscar oskar ozzie
oswald ozzie waldo
otto odo
pamela pam
patricia pat patty tricia trish patsy patrizia pati patti
patrick pat paddy pat patrice patricio patrik rick patrizio
paul pablo paolo pauli paulo pavel pawel pol paulus pal
paula pauline paulina polly paola pola
peter pete pedro pietro pierre piotr petr pit piet petrus pieter petros per
petra pierrette petronella
philip phil pip philipp felipe filippo philippe lip filip felix
priscilla cilla prissy
rachel rae shelley rachele raquel raquelle rahel
ralph ralf raoul raul
raymond ray raimund ramon raimondo raimon
rebecca becky becca bex rebekah rebeca rebekka
regina gina reggie regine regula
reginald reg reggie ron reinhold rinaldo
renate reni nate renata
richard rick dick rich ricky ricardo riccardo richie ritchie rik ryszard dickie
robert bob rob bobby robbie bert bobbie roberto rupert ruprecht roby robin robrecht
roberta bobbie robbie berta
roderick rod roddy rodrigo rick
rodney rod
roger rodger ruggero rudiger rutger
roland rolly orlando rolando roly
ronald ron ronnie ronny ronaldo
rosa rose rosie rosita rosalie roos
rosemary rose rosie romy rosemarie rosamaria
rudolf rudi rudy rolf rudolph rodolfo
russell russ rusty
ruth ruthie
salvatore salvo toto turi salvador
samantha sam sammy mandy
samuel sam sammy samuele
sandra sandy alexandra alessandra
sarah sally sadie sara
sebastian seb basti bastian sebastien sebastiano bas bastien
sergio sergej sergei serge sergi
sharon shari
shirley shirl
sigismund sigi sigmund zygmunt
sigrid siri sigi
siegfried sigi siggi sigfrido
silvia sylvia silvie sylvie silvi syl silke
simon si simone simeon
simone simona mona
sofia sophia sophie fia sonja sofie sonia zofia
stanley stan
stanislaus stan stanislaw stanislav staszek stani
stefan stephen steve steffen steven stephan esteban stefano etienne stevie stephane stephanus
  stijn szczepan stef stefan
stephanie steffi steph stefanie stefania estefania stephi stef stevie
stuart stu stewart
susan sue susie suzy susanna susanne suzanne sanna suse susana susi suzie shoshana sanne zuzanna
tamara tammy tami mara
teodor ted theodor fedor todor
terence terry terrence
theodore ted teddy theo theodor teo teodoro
theresa terry tess tessa teresa therese resi tracy terri thea maite terese
thomas tom tommy tomas tommaso thom tomasz maso
tiffany tiff
timothy tim timmy timo timotheus timoteo
tobias tobi toby tobia
ulrich uli ulli udo ulrico ulrik
ulrike uli rike ulla ulrika
ursula uschi ulla orsola ursel uschi urszula
valentina vale tina
valerie val vale valeria
vanessa nessa
veronica vera ronnie veronika vroni veronique nica
victor vic vittorio viktor vitya
victoria vicky tori vicki vittoria viktoria toria vicki wiktoria
vincent vince vinny vincenzo vicente vinzenz vinnie enzo vin
virginia ginny ginger gina
vladimir vlad volodya wladimir wladi
walter walt wally gualtiero wout
wilhelm willi willy helmut will wim guillermo guglielmo willem vilhelm
wilhelmina mina willa minnie wilma helma billie wilhelmine minna
william bill will billy willie liam willy wil guillermo guillaume guglielmo wim willem willi
winifred winnie freddie
wolfgang wolf wolfi
xavier javier javi xavi saverio xaver
yvonne vonny
yves ivo yvo
zachary zach zack zac zacharias zak
"""

_ALSO = """
aldo alida amanda anton arne arno carla carina celine celia daria dario dora dina edda elia elio
ella emil emilio erica erika fabia fabian fabiana fabio fabiola flavia flavio gerda gerta gina
hanno heike heiko helga helge ilona ilse ines inge ingo ivana ivano jana jano jule juri kai karla
kara kira lara lars lea leah leo lena lia lino lio livia livio loris luana lucio maja mara marian
marie marina marino mario marla marlon mario marta marvin mauro maura mia mila milo mina mirko
mirka nadia nadja nora nina nino noah noel noelle olga orla orlo pia pio rita rino romina romano
rosanna rosario sandro sara selina serena silvio silke sonja sina stella svea sven tania tanja
tara tarek tilda tilo tina tino ugo ulla ute uta uwe vera verena vito vita yara zara
"""


@lru_cache(maxsize=1)
def names() -> list[str]:
    """Return all names that are known: one that differs by a letter from another is no error."""
    return sorted({name for group in groups() for name in group} | set(_ALSO.split()))


@lru_cache(maxsize=1)
def groups() -> tuple[tuple[str, ...], ...]:
    """Return the groups, each of two names or more, each name once."""
    lines = _GROUPS.strip().replace("\n  ", " ").splitlines()
    return tuple(tuple(dict.fromkeys(line.split())) for line in lines)


@lru_cache(maxsize=1)
def same_person() -> pl.DataFrame:
    """Return each two names of a group: columns `first` and `first_other`, both ways round."""
    pairs = {pair for group in groups() for pair in permutations(group, 2)}
    return pl.DataFrame(sorted(pairs), schema=["first", "first_other"], orient="row")


@lru_cache(maxsize=1)
def families() -> tuple[list[str], list[str]]:
    """Return names, and for each the head of one group that it is in.

    Coarser than `same_person`: it finds whom to compare, and judges nobody.
    """
    heads = {group[0]: group[0] for group in groups()}
    family = dict(heads)
    for group in groups():
        for name in group:
            family.setdefault(name, group[0])
    return list(family), list(family.values())
