<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>sheets</name>
    <message>
        <source>fictitious municipality</source>
        <translation>fictieve gemeente</translation>
    </message>
    <message>
        <source>Scale 1 : {number}</source>
        <translation>Schaal 1 : {number}</translation>
    </message>
    <message>
        <source>The densest part</source>
        <translation>Het dichtste deel</translation>
    </message>
    <message>
        <source>Absolute: compared with the area itself, earlier</source>
        <translation>Absoluut: vergeleken met het gebied zelf, eerder</translation>
    </message>
    <message>
        <source>Relative: compared with {place} as a whole</source>
        <translation>Relatief: vergeleken met heel {place}</translation>
    </message>
    <message>
        <source>In focus</source>
        <translation>In focus</translation>
    </message>
    <message>
        <source>Red signals, mean</source>
        <translation>Rode seinen, gemiddeld</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>An example: {view}</source>
        <translation>Een voorbeeld: {view}</translation>
    </message>
    <message>
        <source>Compared with {reference}</source>
        <translation>Vergeleken met {reference}</translation>
    </message>
    <message>
        <source>Made {date}</source>
        <translation>Gemaakt op {date}</translation>
    </message>
    <message>
        <source>The maps show signals. They do not judge: talk about them with the people who know the areas.</source>
        <translation>De kaarten tonen signalen en oordelen niet: bespreek ze met mensen die de gebieden kennen.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>A signal, not a judgement.</source>
        <translation>Signaal, geen oordeel.</translation>
    </message>
    <message>
        <source>Level, against {reference}</source>
        <translation>Niveau, vergeleken met {reference}</translation>
    </message>
    <message>
        <source>More {nuisance}</source>
        <translation>Meer {nuisance}</translation>
    </message>
    <message>
        <source>Not more {nuisance}</source>
        <translation>Niet meer {nuisance}</translation>
    </message>
    <message>
        <source>1 standard deviation or more</source>
        <translation>1 standaardafwijking of meer</translation>
    </message>
    <message>
        <source>from 0.5 to 1</source>
        <translation>van 0,5 tot 1</translation>
    </message>
    <message>
        <source>less than 0.5</source>
        <translation>minder dan 0,5</translation>
    </message>
    <message>
        <source>More vulnerability</source>
        <translation>Meer kwetsbaarheid</translation>
    </message>
    <message>
        <source>Not more vulnerability</source>
        <translation>Niet meer kwetsbaarheid</translation>
    </message>
    <message>
        <source>{areas} in all</source>
        <translation>{areas} in totaal</translation>
    </message>
    <message>
        <source>with high vulnerability</source>
        <translation>met veel kwetsbaarheid</translation>
    </message>
    <message>
        <source>with much {nuisance}</source>
        <translation>met veel {nuisance}</translation>
    </message>
    <message>
        <source>with both: in focus</source>
        <translation>met beide: in focus</translation>
    </message>
    <message>
        <source>where both increase: coincidence</source>
        <translation>waar beide toenemen: samenloop</translation>
    </message>
    <message>
        <source>with more vulnerability and not more {nuisance}</source>
        <translation>met meer kwetsbaarheid en niet meer {nuisance}</translation>
    </message>
    <message>
        <source>What the K-index is made of</source>
        <translation>Waaruit de K-index bestaat</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Waar de cijfers vandaan komen</translation>
    </message>
    <message>
        <source>How the tables match the areas</source>
        <translation>Hoe de tabellen op de gebieden passen</translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>Wat niet paste</translation>
    </message>
    <message>
        <source>What was hidden</source>
        <translation>Wat verborgen is</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Everything matched.</source>
        <translation>Alles paste.</translation>
    </message>
    <message>
        <source>{heading} (continued)</source>
        <translation>{heading} (vervolg)</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Wijken</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>Door de jaren heen</translation>
    </message>
    <message>
        <source>{district} (continued)</source>
        <translation>{district} (vervolg)</translation>
    </message>
    <message>
        <source>How it was compared</source>
        <translation>Hoe het vergeleken is</translation>
    </message>
    <message>
        <source>Much and little are the highest and the lowest third of the areas by share of corporation dwellings.</source>
        <translation>Veel en weinig zijn het hoogste en het laagste derde deel van de gebieden naar aandeel corporatiewoningen.</translation>
    </message>
    <message>
        <source>A difference counts as grown or shrunk when its change is larger than chance.</source>
        <translation>Een verschil telt als gegroeid of gekrompen als de verandering groter is dan toeval.</translation>
    </message>
    <message>
        <source>Sources: {publishers}</source>
        <translation>Bronnen: {publishers}</translation>
    </message>
    <message>
        <source>{count} codes, among them {codes}. All of them stand in the match report in the workbook.</source>
        <translation>{count} codes, waaronder {codes}. Ze staan allemaal in het koppelverslag in het werkboek.</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Veel</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Weinig</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Kloof</translation>
    </message>
    <message>
        <source>The PDF {name} is not complete.</source>
        <translation>De pdf {name} is niet compleet.</translation>
    </message>
    <message>
        <source>It has {found} pages where {wanted} were to be printed.</source>
        <translation>Er zijn {found} pagina’s, het moesten er {wanted} zijn.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, make the sheets one by one from the report.</source>
        <translation>Probeer het opnieuw; lukt het weer niet, maak de vellen dan een voor een vanuit het rapport.</translation>
    </message>
    <message>
        <source>The PDF {name} could not be made.</source>
        <translation>De pdf {name} kon niet worden gemaakt.</translation>
    </message>
    <message>
        <source>QGIS says: {problem}</source>
        <translation>QGIS meldt: {problem}</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder can be written.</source>
        <translation>Kijk of de schijf niet vol is en of je in de map mag schrijven.</translation>
    </message>
    <message>
        <source>Two sheets have the same name.</source>
        <translation>Twee vellen hebben dezelfde naam.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Geef een van beide een andere naam.</translation>
    </message>
    <message>
        <source>The PDF {name} could not be replaced.</source>
        <translation>De pdf {name} kon niet worden vervangen.</translation>
    </message>
    <message>
        <source>Close the file in other programs and try again.</source>
        <translation>Sluit het bestand in andere programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be replaced.</source>
        <translation>De map {folder} kon niet worden vervangen.</translation>
    </message>
    <message>
        <source>Close the files in it and try again.</source>
        <translation>Sluit de bestanden erin en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Laying out the sheets</source>
        <translation>Bladen opmaken</translation>
    </message>
    <message>
        <source>Printing the sheet “{title}”</source>
        <translation>Blad “{title}” afdrukken</translation>
    </message>
    <message>
        <source>Printing the report: {title}</source>
        <translation>Rapport afdrukken: {title}</translation>
    </message>
    <message>
        <source>For instance: {sentence}</source>
        <translation>Bijvoorbeeld: {sentence}</translation>
    </message>
    <message>
        <source>Codes of other municipalities and levels are not counted, nor those that a crosswalk carried over.</source>
        <translation>Codes van andere gemeenten en niveaus tellen niet mee, en codes die met een overgangstabel zijn overgezet ook niet.</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Table number</source>
        <translation>Tabelnummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Uitgegeven</translation>
    </message>
    <message>
        <source>A: −{strong} σ or lower; B: from −{strong} to −{clear} σ; C: between; D: from {clear} to {strong} σ; E: {strong} σ or higher.</source>
        <translation>A: −{strong} σ of lager; B: van −{strong} tot −{clear} σ; C: daartussen; D: van {clear} tot {strong} σ; E: {strong} σ of hoger.</translation>
    </message>
    <message>
        <source>In five parts of equally many areas, A the most unfavourable: {names}.</source>
        <translation>In vijf delen van evenveel gebieden, A het ongunstigst: {names}.</translation>
    </message>
    <message>
        <source>Between bounds that were chosen: {names}.</source>
        <translation>Tussen gekozen grenzen: {names}.</translation>
    </message>
    <message>
        <source>By the classes of the Leefbaarometer (1–2 is A, 3–4 B, 5 C, 6–7 D, 8–9 E): {names}.</source>
        <translation>Volgens de klassen van de Leefbaarometer (1–2 is A, 3–4 B, 5 C, 6–7 D, 8–9 E): {names}.</translation>
    </message>
    <message>
        <source>By the interval (B: wholly on the unfavourable side of the reference, D: wholly on the favourable, C: around it): {names}.</source>
        <translation>Volgens het interval (B: geheel aan de ongunstige kant van de referentie, D: geheel aan de gunstige, C: eromheen): {names}.</translation>
    </message>
    <message>
        <source>areas with as much social housing</source>
        <translation>gebieden met evenveel corporatiewoningen</translation>
    </message>
    <message>
        <source>the norm</source>
        <translation>de norm</translation>
    </message>
    <message>
        <source>the chosen areas</source>
        <translation>de gekozen gebieden</translation>
    </message>
    <message>
        <source>{town} in {year}</source>
        <translation>{town} in {year}</translation>
    </message>
    <message>
        <source>{town} in the first year</source>
        <translation>{town} in het eerste jaar</translation>
    </message>
    <message>
        <source>The difference in {indicator} between areas with much and with little social housing turned round: from {start} ({first}) to {end} {unit} ({last}).</source>
        <translation>Het verschil in {indicator} tussen gebieden met veel en met weinig corporatiewoningen keerde om: van {start} ({first}) naar {end} {unit} ({last}).</translation>
    </message>
    <message>
        <source>The difference in {indicator} between areas with much and with little social housing grew from {start} ({first}) to {end} {unit} ({last}).</source>
        <translation>Het verschil in {indicator} tussen gebieden met veel en met weinig corporatiewoningen groeide van {start} ({first}) naar {end} {unit} ({last}).</translation>
    </message>
    <message>
        <source>The difference in {indicator} between areas with much and with little social housing shrank from {start} ({first}) to {end} {unit} ({last}).</source>
        <translation>Het verschil in {indicator} tussen gebieden met veel en met weinig corporatiewoningen kromp van {start} ({first}) naar {end} {unit} ({last}).</translation>
    </message>
    <message>
        <source>The difference in {indicator} between areas with much and with little social housing did not change by more than chance: {start} ({first}) and {end} {unit} ({last}).</source>
        <translation>Het verschil in {indicator} tussen gebieden met veel en met weinig corporatiewoningen veranderde niet meer dan toeval: {start} ({first}) en {end} {unit} ({last}).</translation>
    </message>
    <message>
        <source>If nothing had changed, chance alone would still show about {expected} changes for the worse; there are {total}.</source>
        <translation>Als er niets was veranderd, zouden er door toeval toch ongeveer {expected} verslechteringen te zien zijn; het zijn er {total}.</translation>
    </message>
    <message>
        <source>Areas that are alike lie together, more than by chance (Moran's I), for: {indicators}.</source>
        <translation>Gebieden die op elkaar lijken liggen bij elkaar, meer dan door toeval (Morans I), bij: {indicators}.</translation>
    </message>
    <message>
        <source>Where areas lie says nothing beyond chance for: {indicators}.</source>
        <translation>Hoe de gebieden liggen kan toeval zijn bij: {indicators}.</translation>
    </message>
    <message>
        <source>The differences between all areas grow for: {indicators}.</source>
        <translation>De verschillen tussen alle gebieden groeien bij: {indicators}.</translation>
    </message>
    <message>
        <source>The differences between all areas shrink for: {indicators}.</source>
        <translation>De verschillen tussen alle gebieden krimpen bij: {indicators}.</translation>
    </message>
    <message>
        <source>With five years or more a line through all of them is tested too (χ² over 9.55, and no single year decides it); it stands in the workbook and beside each trend.</source>
        <translation>Bij vijf jaren of meer is ook een lijn door alle jaren getoetst (χ² boven 9,55, en geen enkel jaar is beslissend); die staat in het werkboek en bij elke trend.</translation>
    </message>
    <message>
        <source>Shrunk value (empirical Bayes)</source>
        <translation>Gekrompen waarde (empirische Bayes)</translation>
    </message>
    <message>
        <source>below 99.8 %</source>
        <translation>onder 99,8 %</translation>
    </message>
    <message>
        <source>below 95 %</source>
        <translation>onder 95 %</translation>
    </message>
    <message>
        <source>above 95 %</source>
        <translation>boven 95 %</translation>
    </message>
    <message>
        <source>above 99.8 %</source>
        <translation>boven 99,8 %</translation>
    </message>
    <message>
        <source>Outside the funnel</source>
        <translation>Buiten de trechter</translation>
    </message>
    <message>
        <source>The spread</source>
        <translation>De spreiding</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spreiding</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Toeval</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patroon</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Years counted</source>
        <translation>Aantal jaren</translation>
    </message>
    <message>
        <source>Slope a year</source>
        <translation>Helling per jaar</translation>
    </message>
    <message>
        <source>Slope a year (Theil–Sen)</source>
        <translation>Helling per jaar (Theil–Sen)</translation>
    </message>
    <message>
        <source>p (Mann–Kendall)</source>
        <translation>p (Mann–Kendall)</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standaardafwijking</translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation>Variatiecoëfficiënt</translation>
    </message>
    <message>
        <source>Dissimilarity</source>
        <translation>Dissimilariteit</translation>
    </message>
    <message>
        <source>Its standard error</source>
        <translation>Standaardfout daarvan</translation>
    </message>
    <message>
        <source>Unfavourable by chance alone</source>
        <translation>Ongunstig alleen door toeval</translation>
    </message>
    <message>
        <source>Areas followed</source>
        <translation>Gevolgde gebieden</translation>
    </message>
    <message>
        <source>Worse by chance alone</source>
        <translation>Slechter alleen door toeval</translation>
    </message>
    <message>
        <source>Moran's I</source>
        <translation>Morans I</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>p (by shuffling)</source>
        <translation>p (door schudden)</translation>
    </message>
    <message>
        <source>There is no paper “{text}”.</source>
        <translation>Papier “{text}” bestaat hier niet.</translation>
    </message>
    <message>
        <source>Paper is {names}, or a width and a height between 105 and 2000 mm.</source>
        <translation>Papier is {names}, of een breedte en een hoogte tussen 105 en 2000 mm.</translation>
    </message>
    <message>
        <source>Write it as A1, or as 600x900.</source>
        <translation>Schrijf het als A1, of als 600x900.</translation>
    </message>
    <message>
        <source>The house style {name} could not be read.</source>
        <translation>De huisstijl {name} kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>A house style is a JSON file with, as far as wanted, logo, accent, font and title_block.</source>
        <translation>Een huisstijl is een JSON-bestand met, naar wens, logo, accent, font en title_block.</translation>
    </message>
    <message>
        <source>The house style {name} holds something that cannot be used.</source>
        <translation>De huisstijl {name} bevat iets wat niet kan worden gebruikt.</translation>
    </message>
    <message>
        <source>It says “{found}”.</source>
        <translation>Er staat “{found}”.</translation>
    </message>
    <message>
        <source>What can stand there: {wanted}.</source>
        <translation>Wat er kan staan: {wanted}.</translation>
    </message>
    <message>
        <source>The accent colour {colour} cannot be used.</source>
        <translation>De accentkleur {colour} kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>It is too pale: text in it cannot be read on white paper.</source>
        <translation>Hij is te licht: tekst erin is op wit papier niet te lezen.</translation>
    </message>
    <message>
        <source>Choose a darker one in {name}.</source>
        <translation>Kies een donkerder kleur in {name}.</translation>
    </message>
    <message>
        <source>The type family {font} is not on this computer.</source>
        <translation>Het lettertype {font} staat niet op deze computer.</translation>
    </message>
    <message>
        <source>{name} asks for it, and the sheets would be measured and printed with another.</source>
        <translation>{name} vraagt erom, en de vellen zouden met een ander lettertype worden gemeten en gedrukt.</translation>
    </message>
    <message>
        <source>Install it, or leave it out of the file: the sheets then use their own.</source>
        <translation>Installeer het, of laat het weg uit het bestand: de vellen gebruiken dan hun eigen lettertype.</translation>
    </message>
    <message>
        <source>Do you notice that difference in your work?</source>
        <translation>Merk je dat verschil in je werk?</translation>
    </message>
    <message>
        <source>What strikes you when you look at the maps?</source>
        <translation>Wat valt je op als je naar de kaarten kijkt?</translation>
    </message>
    <message>
        <source>What do you see in your work that the maps do not show?</source>
        <translation>Wat zie je in je werk dat niet op de kaarten staat?</translation>
    </message>
    <message>
        <source>Where does it go well, and what could others learn from that?</source>
        <translation>Waar gaat het goed, en wat kunnen anderen daarvan leren?</translation>
    </message>
    <message>
        <source>Who should be at this table and is not?</source>
        <translation>Wie zou hier aan tafel moeten zitten en zit er niet?</translation>
    </message>
    <message>
        <source>What would residents say when they see these maps?</source>
        <translation>Wat zouden bewoners zeggen als ze deze kaarten zien?</translation>
    </message>
    <message>
        <source>Which area do you know best, and do you recognise what the map shows of it?</source>
        <translation>Welk gebied ken je het best, en herken je wat de kaart ervan laat zien?</translation>
    </message>
    <message>
        <source>What has changed here since the last year on the maps?</source>
        <translation>Wat is hier veranderd sinds het laatste jaar op de kaarten?</translation>
    </message>
    <message>
        <source>What would you like to look up before anything is decided?</source>
        <translation>Wat zou je willen nazoeken voordat er iets wordt besloten?</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} are both high {where}.</source>
        <translation>{where} zijn kwetsbaarheid en {nuisance} allebei ongunstig.</translation>
    </message>
    <message>
        <source>Do you recognise that, and what lies behind it?</source>
        <translation>Herken je dat, en wat zit erachter?</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} both increased {where}.</source>
        <translation>{where} namen kwetsbaarheid en {nuisance} allebei toe.</translation>
    </message>
    <message>
        <source>What goes on there, according to the people who know it?</source>
        <translation>Wat speelt daar, volgens wie er thuis is?</translation>
    </message>
    <message>
        <source>Vulnerability increased and {nuisance} did not {where}.</source>
        <translation>{where} nam de kwetsbaarheid toe en nam de {nuisance} niet toe.</translation>
    </message>
    <message>
        <source>What helps there?</source>
        <translation>Wat helpt daar?</translation>
    </message>
    <message>
        <source>{nuisance} increased and vulnerability did not {where}.</source>
        <translation>{where} nam de {nuisance} toe en nam de kwetsbaarheid niet toe.</translation>
    </message>
    <message>
        <source>What else may play a part there?</source>
        <translation>Wat kan daar nog meer meespelen?</translation>
    </message>
    <message>
        <source>What do you know of them that no table tells?</source>
        <translation>Wat weet jij van deze gebieden dat in geen tabel staat?</translation>
    </message>
    <message>
        <source>{red} of {available} signals are unfavourable.</source>
        <translation>{red} van {available} seinen ongunstig.</translation>
    </message>
    <message>
        <source>What do we see?</source>
        <translation>Wat zien we?</translation>
    </message>
    <message>
        <source>Analysis of the problem</source>
        <translation>Probleemanalyse</translation>
    </message>
    <message>
        <source>Definition of success</source>
        <translation>Definitie van succes</translation>
    </message>
    <message>
        <source>Main lines of the approach</source>
        <translation>Hoofdlijnen van de aanpak</translation>
    </message>
    <message>
        <source>What may you expect of us?</source>
        <translation>Wat mag je van ons verwachten?</translation>
    </message>
    <message>
        <source>No signals could be made.</source>
        <translation>Er konden geen seinen worden gemaakt.</translation>
    </message>
    <message>
        <source>Of {count} developments: {worse} for the worse, {better} for the better (absolute).</source>
        <translation>Van {count} ontwikkelingen: {worse} ten kwade, {better} ten goede (absoluut).</translation>
    </message>
    <message>
        <source>“{title}” does not fit on {paper}.</source>
        <translation>“{title}” past niet op {paper}.</translation>
    </message>
    <message>
        <source>A map with its legend beside it cannot be read on less than A3.</source>
        <translation>Een kaart met de legenda ernaast is op minder dan A3 niet te lezen.</translation>
    </message>
    <message>
        <source>Choose A3 or larger.</source>
        <translation>Kies A3 of groter.</translation>
    </message>
    <message>
        <source>Printing “{title}”</source>
        <translation>“{title}” afdrukken</translation>
    </message>
    <message>
        <source>Laying out “{title}”</source>
        <translation>“{title}” opmaken</translation>
    </message>
    <message>
        <source>What do we want to achieve in {place}?</source>
        <translation>Wat willen we bereiken in {place}?</translation>
    </message>
    <message>
        <source>Begin with what you see; end with what each of you promises.</source>
        <translation>Begin bij wat je ziet; eindig met wat ieder toezegt.</translation>
    </message>
    <message>
        <source>Owner of the problem</source>
        <translation>Eigenaar van het probleem</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Streefwaarde</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>What strikes you? Cards to talk by</source>
        <translation>Wat valt je op? Kaartjes voor het gesprek</translation>
    </message>
    <message>
        <source>What strikes you?</source>
        <translation>Wat valt je op?</translation>
    </message>
    <message>
        <source>Sheet: {name}</source>
        <translation>Vel: {name}</translation>
    </message>
    <message>
        <source>The keys of the maps</source>
        <translation>De legenda’s van de kaarten</translation>
    </message>
    <message>
        <source>{legend} (number in {place})</source>
        <translation>{legend} (aantal in {place})</translation>
    </message>
    <message>
        <source>Profiles of {place}</source>
        <translation>Profielen van {place}</translation>
    </message>
    <message>
        <source>What do the figures say of {area}?</source>
        <translation>Wat zeggen de cijfers over {area}?</translation>
    </message>
    <message>
        <source>{names} and {count} more.</source>
        <translation>{names} en nog {count}.</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absoluut</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relatief</translation>
    </message>
    <message>
        <source>Peers: about as much social housing</source>
        <translation>Vergelijkbaar: ongeveer evenveel corporatiewoningen</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Vergelijkbaar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>The sheet “{title}” cannot be made.</source>
        <translation>Het vel “{title}” kan niet worden gemaakt.</translation>
    </message>
    <message>
        <source>Leave it out, or add the table that it needs.</source>
        <translation>Laat het weg, of voeg de tabel toe die ervoor nodig is.</translation>
    </message>
    <message>
        <source>No sheet was chosen.</source>
        <translation>Er is geen vel gekozen.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Er valt niets af te drukken.</translation>
    </message>
    <message>
        <source>Tick at least one sheet.</source>
        <translation>Vink ten minste één vel aan.</translation>
    </message>
    <message>
        <source>There is no sheet “{id}”.</source>
        <translation>Vel “{id}” bestaat niet.</translation>
    </message>
    <message>
        <source>The sheets of this study are: {known}.</source>
        <translation>De vellen van deze studie zijn: {known}.</translation>
    </message>
    <message>
        <source>Choose among these.</source>
        <translation>Kies daaruit.</translation>
    </message>
    <message>
        <source>Background: {credit}</source>
        <translation>Achtergrond: {credit}</translation>
    </message>
    <message>
        <source>How far has {place} come?</source>
        <translation>Hoe ver is {place}?</translation>
    </message>
    <message>
        <source>Of {count} success indicators: {parts}.</source>
        <translation>Van {count} succesindicatoren: {parts}.</translation>
    </message>
    <message>
        <source>No success indicator was agreed on.</source>
        <translation>Er is geen succesindicator afgesproken.</translation>
    </message>
    <message>
        <source>Owner: {owner}</source>
        <translation>Eigenaar: {owner}</translation>
    </message>
    <message>
        <source>What was written on the map</source>
        <translation>Wat op de kaart is geschreven</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Laatste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>There are no figures of social housing.</source>
        <translation>Er zijn geen cijfers over corporatiewoningen.</translation>
    </message>
    <message>
        <source>Zoom: {place}</source>
        <translation>Inzoomvel: {place}</translation>
    </message>
    <message>
        <source>Profiles: {place}</source>
        <translation>Profielen: {place}</translation>
    </message>
    <message>
        <source>Canvas: {place}</source>
        <translation>Canvas: {place}</translation>
    </message>
    <message>
        <source>Stickers: {place}</source>
        <translation>Stickers: {place}</translation>
    </message>
    <message>
        <source>Zoom, with what was written: {place}</source>
        <translation>Inzoomvel, met wat is geschreven: {place}</translation>
    </message>
    <message>
        <source>Canvas, with what was written: {place}</source>
        <translation>Canvas, met wat is geschreven: {place}</translation>
    </message>
    <message>
        <source>Results: {place}</source>
        <translation>Resultaten: {place}</translation>
    </message>
    <message>
        <source>Workshop 1</source>
        <translation>Werksessie 1</translation>
    </message>
    <message>
        <source>Workshop 2</source>
        <translation>Werksessie 2</translation>
    </message>
    <message>
        <source>After the workshop</source>
        <translation>Na de werksessie</translation>
    </message>
    <message>
        <source>Coincidence, relative and absolute</source>
        <translation>Samenloop, relatief en absoluut</translation>
    </message>
    <message>
        <source>Reading guide</source>
        <translation>Leeswijzer</translation>
    </message>
    <message>
        <source>Question cards</source>
        <translation>Vraagkaarten</translation>
    </message>
    <message>
        <source>There are no figures of nuisance.</source>
        <translation>Er zijn geen cijfers over overlast.</translation>
    </message>
    <message>
        <source>Stickers for {place}</source>
        <translation>Stickers voor {place}</translation>
    </message>
    <message>
        <source>both increase</source>
        <translation>beide nemen toe</translation>
    </message>
    <message>
        <source>neither increases</source>
        <translation>geen van beide neemt toe</translation>
    </message>
    <message>
        <source>What do we see in {place}?</source>
        <translation>Wat zien we in {place}?</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Wat is opgeschreven</translation>
    </message>
    <message>
        <source>Room to write</source>
        <translation>Ruimte om te schrijven</translation>
    </message>
    <message>
        <source>No other paper can be chosen for “{kind}”.</source>
        <translation>Voor “{kind}” kan geen ander papier worden gekozen.</translation>
    </message>
    <message>
        <source>It can for {known}.</source>
        <translation>Dat kan wel voor {known}.</translation>
    </message>
    <message>
        <source>The workbook has {count} more indicators.</source>
        <translation>In het werkboek staan nog {count} indicatoren.</translation>
    </message>
    <message>
        <source>{count} more stand on the sheet with results.</source>
        <translation>Nog {count} staan op het vel met resultaten.</translation>
    </message>
    <message>
        <source>The legend counts {said} areas as “{label}”; the map draws {drawn}.</source>
        <translation>De legenda telt {said} gebieden als “{label}”; de kaart tekent er {drawn}.</translation>
    </message>
    <message>
        <source>Not everyone can tell the colours {one} and {other} apart.</source>
        <translation>Niet iedereen kan de kleuren {one} en {other} uit elkaar houden.</translation>
    </message>
    <message>
        <source>{share} % of the page is white.</source>
        <translation>{share} % van het blad is wit.</translation>
    </message>
    <message>
        <source>The line at the foot lacks: {words}.</source>
        <translation>In de regel onderaan ontbreekt: {words}.</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
    <message>
        <source>“{one}” lies over “{other}”.</source>
        <translation>“{one}” ligt over “{other}”.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>De tekst is leeg.</translation>
    </message>
    <message>
        <source>The map shows no layers.</source>
        <translation>De kaart toont geen lagen.</translation>
    </message>
    <message>
        <source>The map lies beside its layers.</source>
        <translation>De kaart ligt naast zijn lagen.</translation>
    </message>
    <message>
        <source>The picture is not there.</source>
        <translation>De afbeelding is er niet.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>De tabel heeft geen rijen.</translation>
    </message>
    <message>
        <source>“{one}” lies beside the paper.</source>
        <translation>“{one}” ligt buiten het papier.</translation>
    </message>
    <message>
        <source>The text “{text}” hardly stands out from what lies under it.</source>
        <translation>De tekst “{text}” valt nauwelijks op tegen wat eronder ligt.</translation>
    </message>
    <message>
        <source>The table does not fit in its frame.</source>
        <translation>De tabel past niet in zijn kader.</translation>
    </message>
    <message>
        <source>The text “{text}” is {points} points; on this paper at least {least} can be read.</source>
        <translation>De tekst “{text}” is {points} punten; op dit papier is minstens {least} leesbaar.</translation>
    </message>
    <message>
        <source>The text “{text}” is cut.</source>
        <translation>De tekst “{text}” is afgekapt.</translation>
    </message>
    <message>
        <source>Page {number}: {item}</source>
        <translation>Blad {number}: {item}</translation>
    </message>
    <message>
        <source>As the Leefbaarometer published it (development classes 1–4 worse, 5 stable, 6–9 better), not by the rule above: {names}. Only what is relative to the municipality is compared by that rule.</source>
        <translation>Zoals de Leefbaarometer publiceert (ontwikkelingsklassen 1–4 slechter, 5 stabiel, 6–9 beter), niet volgens de regel hierboven: {names}. Alleen wat ten opzichte van de gemeente geldt, is volgens die regel vergeleken.</translation>
    </message>
    <message>
        <source>Published class (1–9)</source>
        <translation>Gepubliceerde klasse (1–9)</translation>
    </message>
    <message>
        <source>Both unfavourable</source>
        <translation>Beide ongunstig</translation>
    </message>
    <message>
        <source>Together: A or B is unfavourable, C around average, D or E favourable; nine classes of the two levels.</source>
        <translation>Samen: A of B is ongunstig, C rond gemiddeld, D of E gunstig; negen klassen van de twee niveaus.</translation>
    </message>
    <message>
        <source>How do vulnerability and {nuisance} go together now?</source>
        <translation>Hoe gaan kwetsbaarheid en {nuisance} nu samen?</translation>
    </message>
    <message>
        <source>vulnerability and nuisance together</source>
        <translation>kwetsbaarheid en overlast samen</translation>
    </message>
    <message>
        <source>Values of {areas} are hidden: too few people or homes.</source>
        <translation>Waarden van {areas} zijn verborgen: te weinig mensen of woningen.</translation>
    </message>
    <message>
        <source>Some values of {areas} more are hidden, as those would follow from them.</source>
        <translation>Enkele waarden van nog {areas} zijn verborgen, omdat die er anders uit zouden volgen.</translation>
    </message>
    <message>
        <source>Its ingredients were chosen for this study.</source>
        <translation>De ingrediënten zijn voor deze studie gekozen.</translation>
    </message>
    <message>
        <source>More than expected</source>
        <translation>Meer dan verwacht</translation>
    </message>
    <message>
        <source>Goes well or gets better</source>
        <translation>Gaat goed of wordt beter</translation>
    </message>
    <message>
        <source>neither: context</source>
        <translation>geen van beide: context</translation>
    </message>
    <message>
        <source>The indicators</source>
        <translation>De indicatoren</translation>
    </message>
    <message>
        <source>{where} there is more {nuisance} than residents and homes lead to expect{place}; in {fewer} less.</source>
        <translation>{where} is er meer {nuisance} dan bewoners en woningen doen verwachten{place}; in {fewer} minder.</translation>
    </message>
    <message>
        <source>{count} of {total} tables have every area.</source>
        <translation>{count} van {total} tabellen hebben alle gebieden.</translation>
    </message>
    <message>
        <source>1 code asks for a look.</source>
        <translation>1 code vraagt om een blik.</translation>
    </message>
    <message>
        <source>{count} codes ask for a look.</source>
        <translation>{count} codes vragen om een blik.</translation>
    </message>
    <message>
        <source>The one table has every area.</source>
        <translation>De ene tabel heeft alle gebieden.</translation>
    </message>
    <message>
        <source>The one table does not have every area.</source>
        <translation>De ene tabel heeft niet alle gebieden.</translation>
    </message>
    <message>
        <source>No code asks for a look.</source>
        <translation>Geen enkele code vraagt om een blik.</translation>
    </message>
    <message>
        <source>Vulnerability (K-index)</source>
        <translation>Kwetsbaarheid (K-index)</translation>
    </message>
    <message>
        <source>Standard deviation (σ)</source>
        <translation>Standaardafwijking (σ)</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Onzeker</translation>
    </message>
    <message>
        <source>Compared with the area itself, earlier.</source>
        <translation>Vergeleken met het gebied zelf, eerder.</translation>
    </message>
    <message>
        <source>How an area differs from {reference}, in five classes: A strongly unfavourable to E strongly favourable.</source>
        <translation>Hoe een gebied verschilt van {reference}, in vijf klassen: A sterk ongunstig tot E sterk gunstig.</translation>
    </message>
    <message>
        <source>How an area changed, in five classes: strongly worse, worse, stable, better, strongly better.</source>
        <translation>Hoe een gebied veranderde, in vijf klassen: sterk verslechterd, verslechterd, stabiel, verbeterd, sterk verbeterd.</translation>
    </message>
    <message>
        <source>What the {areas} are compared with: {reference}.</source>
        <translation>Waarmee de {areas} worden vergeleken: {reference}.</translation>
    </message>
    <message>
        <source>The {areas} with about as much social housing.</source>
        <translation>De {areas} met ongeveer evenveel corporatiewoningen.</translation>
    </message>
    <message>
        <source>The usual distance of the {areas} from the reference.</source>
        <translation>De gebruikelijke afstand van de {areas} tot de referentie.</translation>
    </message>
    <message>
        <source>With the mark {mark}: a slightly different bound, year or minimum would put it on another side.</source>
        <translation>Met het teken {mark}: een iets andere grens, een ander jaar of een ander minimum brengt het aan een andere kant.</translation>
    </message>
    <message>
        <source>The indicator that stands for nuisance and safety in this QuickScan.</source>
        <translation>De indicator die in deze QuickScan voor overlast en veiligheid staat.</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} both increase. It does not say that the one leads to the other.</source>
        <translation>Kwetsbaarheid en {nuisance} nemen allebei toe. Het zegt niet dat het een tot het ander leidt.</translation>
    </message>
    <message>
        <source>Vulnerability increases, {nuisance} does not.</source>
        <translation>De kwetsbaarheid neemt toe, de {nuisance} niet.</translation>
    </message>
    <message>
        <source>{nuisance} increases, vulnerability does not.</source>
        <translation>De {nuisance} neemt toe, de kwetsbaarheid niet.</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} are both unfavourable.</source>
        <translation>Kwetsbaarheid en {nuisance} zijn allebei ongunstig.</translation>
    </message>
    <message>
        <source>The number of signals that are unfavourable, of those that are available.</source>
        <translation>Het aantal seinen dat ongunstig is, van de seinen die er zijn.</translation>
    </message>
    <message>
        <source>What vulnerability and social housing together predict of {nuisance}.</source>
        <translation>Wat kwetsbaarheid en corporatiewoningen samen voorspellen van {nuisance}.</translation>
    </message>
    <message>
        <source>The difference between {areas} with much and with little social housing.</source>
        <translation>Het verschil tussen {areas} met veel en met weinig corporatiewoningen.</translation>
    </message>
    <message>
        <source>Focus area</source>
        <translation>Focusgebied</translation>
    </message>
    <message>
        <source>Piling up</source>
        <translation>Stapeling</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwachting</translation>
    </message>
    <message>
        <source>Expected from vulnerability and the share of social housing. Half of the areas lie within “about as expected”. The map says nothing of why.</source>
        <translation>Verwacht op grond van kwetsbaarheid en het aandeel corporatiewoningen. De helft van de gebieden valt onder “ongeveer zoals verwacht”. De kaart zegt niets over het waarom.</translation>
    </message>
    <message>
        <source>Much more than expected: {names}.</source>
        <translation>Veel meer dan verwacht: {names}.</translation>
    </message>
    <message>
        <source>Much less than expected: {names}.</source>
        <translation>Veel minder dan verwacht: {names}.</translation>
    </message>
    <message>
        <source>No signal unfavourable and at least half favourable</source>
        <translation>Geen sein ongunstig en minstens de helft gunstig</translation>
    </message>
    <message>
        <source>Where is there more or less {nuisance} than expected?</source>
        <translation>Waar is er meer of minder {nuisance} dan verwacht?</translation>
    </message>
    <message>
        <source>Where does it go well?</source>
        <translation>Waar gaat het goed?</translation>
    </message>
    <message>
        <source>Did the tables match the areas?</source>
        <translation>Pasten de tabellen op de gebieden?</translation>
    </message>
    <message>
        <source>What do the words mean?</source>
        <translation>Wat betekenen de woorden?</translation>
    </message>
    <message>
        <source>where it goes well</source>
        <translation>waar het goed gaat</translation>
    </message>
    <message>
        <source>Comparable areas</source>
        <translation>Vergelijkbare gebieden</translation>
    </message>
    <message>
        <source>A profile of each of the {areas}: make the sheets of workshop 2 for these.</source>
        <translation>Een profiel van elk van de {areas}: maak daarvoor de bladen van werksessie 2.</translation>
    </message>
    <message>
        <source>What is not in this report</source>
        <translation>Wat niet in dit rapport staat</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>There is no report on {paper}.</source>
        <translation>Er is geen rapport op {paper}.</translation>
    </message>
    <message>
        <source>It is laid out for {known}.</source>
        <translation>Het is opgemaakt voor {known}.</translation>
    </message>
    <message>
        <source>Choose one of these; the workshop sheets can be larger.</source>
        <translation>Kies een hiervan; de bladen voor werksessies kunnen groter.</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} naast {second}</translation>
    </message>
    <message>
        <source>The PDF {name} has no text.</source>
        <translation>De pdf {name} heeft geen tekst.</translation>
    </message>
    <message>
        <source>Its words were printed as pictures, so that they cannot be sought or read aloud.</source>
        <translation>De woorden zijn als plaatjes afgedrukt, en kunnen niet worden gezocht of voorgelezen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the version of QGIS.</source>
        <translation>Probeer het opnieuw; gebeurt het weer, meld het dan met de versie van QGIS.</translation>
    </message>
    <message>
        <source>There is no format “{name}”.</source>
        <translation>Er is geen bestandsvorm “{name}”.</translation>
    </message>
    <message>
        <source>This QGIS cannot make a GeoPDF.</source>
        <translation>Deze QGIS kan geen GeoPDF maken.</translation>
    </message>
    <message>
        <source>Its GDAL was built without a library that reads PDF.</source>
        <translation>De GDAL ervan is gebouwd zonder bibliotheek die pdf leest.</translation>
    </message>
    <message>
        <source>Choose PDF, or print with another installation of QGIS.</source>
        <translation>Kies PDF, of druk af met een andere installatie van QGIS.</translation>
    </message>
    <message>
        <source>{name} could not be made.</source>
        <translation>{name} kon niet worden gemaakt.</translation>
    </message>
    <message>
        <source>QGIS wrote no file, or one that cannot be opened.</source>
        <translation>QGIS schreef geen bestand, of een dat niet kan worden geopend.</translation>
    </message>
    <message>
        <source>Check that the disk is not full, or choose another format.</source>
        <translation>Controleer of de schijf niet vol is, of kies een andere bestandsvorm.</translation>
    </message>
    <message>
        <source>How did the figures develop?</source>
        <translation>Hoe ontwikkelden de cijfers zich?</translation>
    </message>
    <message>
        <source>Each thin line is one of the {areas}; the thick one is {place} as a whole.</source>
        <translation>Elke dunne lijn is een van de {areas}; de dikke is {place} als geheel.</translation>
    </message>
    <message>
        <source>There is one year of figures.</source>
        <translation>Er zijn cijfers van één jaar.</translation>
    </message>
    <message>
        <source>There is no map “{name}”.</source>
        <translation>Er is geen kaart “{name}”.</translation>
    </message>
    <message>
        <source>The same areas twice, to lay beside each other.</source>
        <translation>Twee keer dezelfde gebieden, om naast elkaar te leggen.</translation>
    </message>
    <message>
        <source>All indicators over the years</source>
        <translation>Alle indicatoren door de jaren</translation>
    </message>
    <message>
        <source>The layouts in {name} could not be read.</source>
        <translation>De lay-outs in {name} konden niet worden gelezen.</translation>
    </message>
    <message>
        <source>Make the files again.</source>
        <translation>Maak de bestanden opnieuw.</translation>
    </message>
    <message>
        <source>A layout could not be read.</source>
        <translation>Een lay-out kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>QGIS refused it.</source>
        <translation>QGIS weigerde hem.</translation>
    </message>
    <message>
        <source>Numbers on the map</source>
        <translation>Nummers op de kaart</translation>
    </message>
    <message>
        <source>For the name of one area, {name}, the map has no room.</source>
        <translation>Voor de naam van één gebied, {name}, is op de kaart geen plaats.</translation>
    </message>
    <message>
        <source>For the names of {count} areas the map has no room.</source>
        <translation>Voor de namen van {count} gebieden is op de kaart geen plaats.</translation>
    </message>
    <message>
        <source>{title}, page {number}: {remark}</source>
        <translation>{title}, bladzijde {number}: {remark}</translation>
    </message>
    <message>
        <source>Numbers on the map, continued</source>
        <translation>Nummers op de kaart, vervolg</translation>
    </message>
    <message>
        <source>The map has no names.</source>
        <translation>De kaart heeft geen namen.</translation>
    </message>
    <message>
        <source>The map does not draw the name or number “{text}”.</source>
        <translation>De kaart tekent de naam of het nummer “{text}” niet.</translation>
    </message>
    <message>
        <source>“{name}” is of an earlier result ({date}), and may say otherwise than this one: it was not asked for now. Remove it, or have it made again.</source>
        <translation>“{name}” is van een eerder resultaat ({date}) en kan iets anders zeggen dan dit: er is nu niet om gevraagd. Verwijder het, of laat het opnieuw maken.</translation>
    </message>
    <message>
        <source>{name} is {size} MB, more than the {most} MB that a file for a screen should have: it cannot be made smaller as it is. It will be with fewer pages, or on smaller paper.</source>
        <translation>{name} is {size} MB, meer dan de {most} MB die een bestand voor het scherm hoort te zijn: kleiner kan het zo niet. Met minder pagina’s of op kleiner papier wordt het dat wel.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>Map of {place}: {view}.</source>
        <translation>Kaart van {place}: {view}.</translation>
    </message>
    <message>
        <source>Chart: {areas} by {indicator}. Lowest is {low} ({low_name}), the middle one {middle}, highest {high} ({high_name}); {reference}: {compared}.</source>
        <translation>Grafiek: {areas} naar {indicator}. Het laagst is {low} ({low_name}), de middelste {middle}, het hoogst {high} ({high_name}); {reference}: {compared}.</translation>
    </message>
    <message>
        <source>Chart: {areas} by the change of vulnerability (worse to the right) and of {nuisance} (worse above). {fields}.</source>
        <translation>Grafiek: {areas} naar de verandering van kwetsbaarheid (naar rechts slechter) en van {nuisance} (naar boven slechter). {fields}.</translation>
    </message>
    <message>
        <source>Chart: a line over the years ({first}–{last}) for areas with much and one for areas with little social housing, for each indicator. The figures of the last year stand in the table.</source>
        <translation>Grafiek: per indicator een lijn over de jaren ({first}–{last}) voor gebieden met veel en een voor gebieden met weinig corporatiewoningen. De cijfers van het laatste jaar staan in de tabel.</translation>
    </message>
    <message>
        <source>Chart: lines over the years for each indicator, one for each area, with {place} as a whole. The workbook gives the figures of all years.</source>
        <translation>Grafiek: per indicator lijnen over de jaren, een voor elk gebied, met {place} als geheel. De cijfers van alle jaren staan in het werkboek.</translation>
    </message>
    <message>
        <source>Chart.</source>
        <translation>Grafiek.</translation>
    </message>
    <message>
        <source>Chart: the areas by {indicator}.</source>
        <translation>Grafiek: de gebieden naar {indicator}.</translation>
    </message>
    <message>
        <source>Chart: a line over the years for each indicator, with {place} in grey. The table gives the first and the last figure, the workbook all.</source>
        <translation>Grafiek: per indicator een lijn over de jaren, met {place} in grijs. De tabel geeft het eerste en het laatste cijfer, het werkboek alle.</translation>
    </message>
    <message>
        <source>Maps and charts are told in words; a table gives the areas of each class.</source>
        <translation>Kaarten en grafieken staan er in woorden; een tabel noemt de gebieden van elke klasse.</translation>
    </message>
    <message>
        <source>The text version {name} is not complete.</source>
        <translation>De tekstversie {name} is niet compleet.</translation>
    </message>
    <message>
        <source>It has {found} pages where {wanted} were to be written.</source>
        <translation>Zij heeft {found} pagina’s, waar er {wanted} geschreven moesten worden.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, check that the disk is not full.</source>
        <translation>Probeer het opnieuw; gebeurt het weer, kijk dan of de schijf vol is.</translation>
    </message>
    <message>
        <source>The text version of {pdf}: the same pages in the same order.</source>
        <translation>De tekstversie van {pdf}: dezelfde pagina’s in dezelfde volgorde.</translation>
    </message>
    <message>
        <source>Writing the text version</source>
        <translation>De tekstversie schrijven</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Pagina {number}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>van {first} naar {last}</translation>
    </message>
    <message>
        <source>Each thin line is one of the {areas}; the thick one is {place} as a whole, where known.</source>
        <translation>Elke dunne lijn is een van de {areas}; de dikke is {place} als geheel, waar dat bekend is.</translation>
    </message>
    <message>
        <source>{what}: level</source>
        <translation>{what}: niveau</translation>
    </message>
    <message>
        <source>The arrow beside a unit points to the unfavourable side of the scale.</source>
        <translation>De pijl achter een eenheid wijst naar de ongunstige kant van de schaal.</translation>
    </message>
    <message>
        <source>Much is 67 % corporation dwellings or more, little is 10 to 32 %.</source>
        <translation>Veel is 67 % corporatiewoningen of meer, weinig is 10 tot en met 32 %.</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>Of {count} {areas} no figures are shown: too few people live there.</source>
        <translation>Van {count} {areas} worden geen cijfers getoond: er wonen te weinig mensen.</translation>
    </message>
    <message>
        <source>Hatched: it may be chance, as few people live there or the difference is within the margin.</source>
        <translation>Gearceerd: het kan toeval zijn, omdat er weinig mensen wonen of omdat het verschil binnen de marge valt.</translation>
    </message>
    <message>
        <source>Not shown: fewer than {count} people live there, there are fewer than {homes} dwellings, or the number of another area would follow from it.</source>
        <translation>Niet getoond: er wonen minder dan {count} mensen, er staan minder dan {homes} woningen, of het aantal van een ander gebied zou eruit volgen.</translation>
    </message>
    <message>
        <source>The mean of the standardised indicators: {names}.</source>
        <translation>Het gemiddelde van de gestandaardiseerde indicatoren: {names}.</translation>
    </message>
    <message>
        <source>Classes of the share of corporation dwellings: under 10, 10–32, 33–66, 67 % or more.</source>
        <translation>Klassen van het aandeel corporatiewoningen: onder 10, 10–32, 33–66, 67 % of meer.</translation>
    </message>
    <message>
        <source>Intervals: Wilson for shares, Byar for rates (95 %).</source>
        <translation>Intervallen: Wilson voor aandelen, Byar voor verhoudingen (95 %).</translation>
    </message>
    <message>
        <source>Better or worse than expected: {nuisance} (z) less ({intercept} {index} × K-index {housing} × share of corporation dwellings), from a robust regression over {areas} areas; half of them lie within {spread}. It shows where more or less is registered than these two predict, and says nothing of why.</source>
        <translation>Beter of slechter dan verwacht: {nuisance} (z) min ({intercept} {index} × K-index {housing} × aandeel corporatiewoningen), uit een robuuste regressie over {areas} gebieden; de helft ligt binnen {spread}. Het laat zien waar meer of minder is geregistreerd dan deze twee voorspellen, en zegt niet waarom.</translation>
    </message>
    <message>
        <source>Much is 67 % or more, little is 10–32 %.</source>
        <translation>Veel is 67 % of meer, weinig is 10–32 %.</translation>
    </message>
    <message>
        <source>Hidden under {inhabitants} inhabitants; for the housing share under {dwellings} dwellings; and single values that would tell a hidden one of another area. Hatched up to {uncertain} inhabitants, and where the difference is indicative.</source>
        <translation>Verborgen onder {inhabitants} inwoners; voor het aandeel corporatiewoningen onder {dwellings} woningen; en losse cijfers waaruit een verborgen cijfer van een ander gebied zou volgen. Gearceerd tot en met {uncertain} inwoners, en waar het verschil indicatief is.</translation>
    </message>
    <message>
        <source>A missing figure is never counted as zero.</source>
        <translation>Een ontbrekend cijfer telt nooit als nul.</translation>
    </message>
    <message>
        <source>White with slanting lines: no data.</source>
        <translation>Wit met schuine lijnen: geen cijfer.</translation>
    </message>
    <message>
        <source>White with a grid: hidden, to protect small numbers. Fewer than {count} people live there, there are fewer than {homes} dwellings, or the number of another area would follow from it.</source>
        <translation>Wit met een ruitjespatroon: verborgen, om kleine aantallen te beschermen. Er wonen minder dan {count} mensen, er staan minder dan {homes} woningen, of het aantal van een ander gebied zou eruit volgen.</translation>
    </message>
    <message>
        <source>Certain: the difference from the reference is larger than chance (95 %). Indicative: it is not.</source>
        <translation>Zeker: het verschil met de referentie is groter dan toeval (95 %). Indicatief: dat is het niet.</translation>
    </message>
    <message>
        <source>The left sign is of vulnerability, the right one of {nuisance}.</source>
        <translation>Het linkerteken is van kwetsbaarheid, het rechter van {nuisance}.</translation>
    </message>
    <message>
        <source>Hidden, too few inhabitants: {areas}.</source>
        <translation>Verborgen, te weinig inwoners: {areas}.</translation>
    </message>
    <message>
        <source>Single values hidden: {areas}, as others would follow from them.</source>
        <translation>Losse cijfers verborgen: {areas}, omdat er andere uit zouden volgen.</translation>
    </message>
    <message>
        <source>Less than 10 %: {areas}.</source>
        <translation>Minder dan 10 %: {areas}.</translation>
    </message>
    <message>
        <source>Vulnerability unfavourable, {nuisance} favourable: {names}.</source>
        <translation>Kwetsbaarheid ongunstig, {nuisance} gunstig: {names}.</translation>
    </message>
    <message>
        <source>{nuisance} unfavourable, vulnerability favourable: {names}.</source>
        <translation>{nuisance} ongunstig, kwetsbaarheid gunstig: {names}.</translation>
    </message>
    <message>
        <source>Level {year}, trend {years}</source>
        <translation>Niveau {year}, trend {years}</translation>
    </message>
    <message>
        <source>absolute: against the area itself</source>
        <translation>absoluut: tegenover het gebied zelf</translation>
    </message>
    <message>
        <source>relative: against the change in {place}</source>
        <translation>relatief: tegenover de verandering in {place}</translation>
    </message>
    <message>
        <source>{count} hidden (else traceable)</source>
        <translation>{count} verborgen (herleidbaar)</translation>
    </message>
    <message>
        <source>single values of {count} hidden</source>
        <translation>van {count} losse cijfers verborgen</translation>
    </message>
    <message>
        <source>{count} hidden (&lt;{limit} dwellings)</source>
        <translation>{count} verborgen (&lt;{limit} woningen)</translation>
    </message>
    <message>
        <source>{areas}, {silent} without figures</source>
        <translation>{areas}, {silent} zonder cijfers</translation>
    </message>
    <message>
        <source>{areas}: unfavourable signals in {some}, coincidence of vulnerability and {nuisance} in {both} of the {known} with both trends (absolute).</source>
        <translation>{areas}: ongunstige seinen in {some}, samenloop van kwetsbaarheid en {nuisance} in {both} van de {known} met beide trends (absoluut).</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>If no area differed from its reference, chance alone would still make about {expected} signals with a known margin unfavourable; there are {total}. Of those that are certain at most some {certain} can be chance.</source>
        <translation>Als geen gebied van de referentie verschilde, zouden er door toeval toch ongeveer {expected} seinen met een bekende marge ongunstig zijn; het zijn er {total}. Van de zekere kunnen er hoogstens zo’n {certain} toeval zijn.</translation>
    </message>
    <message>
        <source>Compared with the change in {place} as a whole. Less favourable may have improved in absolute terms, more favourable may have worsened.</source>
        <translation>Vergeleken met de verandering in {place} als geheel. Ongunstiger kan absoluut verbeterd zijn, gunstiger verslechterd.</translation>
    </message>
    <message>
        <source>Focus: both levels are A or B. Piling up: the number of signals A or B of those available.</source>
        <translation>Focus: beide niveaus zijn A of B. Stapeling: het aantal seinen A of B van de beschikbare.</translation>
    </message>
    <message>
        <source>Relative: compared with the change in {town} as a whole. Less favourable may have improved in absolute terms, more favourable may have worsened.</source>
        <translation>Relatief: vergeleken met de verandering in heel {town}. Ongunstiger kan absoluut verbeterd zijn, gunstiger verslechterd.</translation>
    </message>
    <message>
        <source>Most unfavourable signals ({high}): {names}.</source>
        <translation>Meeste ongunstige seinen ({high}): {names}.</translation>
    </message>
    <message>
        <source>Most unfavourable signals ({low}–{high}): {names}.</source>
        <translation>Meeste ongunstige seinen ({low}–{high}): {names}.</translation>
    </message>
    <message>
        <source>Elsewhere vulnerability or {nuisance} decreased</source>
        <translation>Elders daalde de kwetsbaarheid of de {nuisance}</translation>
    </message>
    <message>
        <source>Elsewhere {nuisance} decreased</source>
        <translation>Elders daalde de {nuisance}</translation>
    </message>
    <message>
        <source>Elsewhere vulnerability decreased</source>
        <translation>Elders daalde de kwetsbaarheid</translation>
    </message>
    <message>
        <source>Where are vulnerability and {nuisance} both high?</source>
        <translation>Waar komen veel kwetsbaarheid en veel {nuisance} samen?</translation>
    </message>
    <message>
        <source>How do vulnerability and {nuisance} go together?</source>
        <translation>Hoe gaan kwetsbaarheid en {nuisance} samen?</translation>
    </message>
    <message>
        <source>Relative: may have improved in absolute terms, more favourable may have worsened.</source>
        <translation>Relatief: kan absoluut verbeterd zijn, gunstiger kan verslechterd zijn.</translation>
    </message>
    <message>
        <source>Relative: may have improved in absolute terms, “no signal” may have worsened.</source>
        <translation>Relatief: kan absoluut verbeterd zijn, “geen signaal” kan verslechterd zijn.</translation>
    </message>
    <message>
        <source>Relative, less favourable than in {town} as a whole: {where}.</source>
        <translation>Relatief, ongunstiger dan heel {town}: {where}.</translation>
    </message>
    <message>
        <source>Relative, both less favourable than in {town} as a whole: {where}.</source>
        <translation>Relatief, beide ongunstiger dan heel {town}: {where}.</translation>
    </message>
    <message>
        <source>{where} {vulnerability} and {nuisance} are both unfavourable{place}.</source>
        <translation>{where} zijn {vulnerability} en {nuisance} allebei ongunstig{place}.</translation>
    </message>
    <message>
        <source>{where} {vulnerability} and {nuisance} are now both unfavourable{place}.</source>
        <translation>{where} zijn {vulnerability} en {nuisance} nu allebei ongunstig{place}.</translation>
    </message>
    <message>
        <source>{where} {vulnerability} and {nuisance} are both unfavourable, in {neither} both favourable; in {apart} one is unfavourable and the other favourable.</source>
        <translation>{where} zijn {vulnerability} en {nuisance} allebei ongunstig, in {neither} allebei gunstig; in {apart} is de een ongunstig en de ander gunstig.</translation>
    </message>
    <message>
        <source>{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} vulnerability or {nuisance} decreased and neither increased.</source>
        <translation>{where} is geen sein ongunstig en minstens de helft gunstig{place}; in {fewer} daalde de kwetsbaarheid of de {nuisance} en steeg geen van beide.</translation>
    </message>
    <message>
        <source>{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} {nuisance} decreased.</source>
        <translation>{where} is geen sein ongunstig en minstens de helft gunstig{place}; in {fewer} daalde de {nuisance}.</translation>
    </message>
    <message>
        <source>{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} vulnerability decreased.</source>
        <translation>{where} is geen sein ongunstig en minstens de helft gunstig{place}; in {fewer} daalde de kwetsbaarheid.</translation>
    </message>
    <message>
        <source>{where} no signal is unfavourable and half or more are favourable{place}.</source>
        <translation>{where} is geen sein ongunstig en minstens de helft gunstig{place}.</translation>
    </message>
    <message>
        <source>So wide is the spread that no {area} can have clearly less.</source>
        <translation>Door de grote spreiding kan het in geen {area} duidelijk minder zijn.</translation>
    </message>
    <message>
        <source>So wide is the spread that it is clearly less only at {bound}.</source>
        <translation>Door de grote spreiding is het pas bij {bound} duidelijk minder.</translation>
    </message>
    <message>
        <source>{where} there is clearly more {nuisance} than average in {reference}{place}.</source>
        <translation>{where} is er duidelijk meer {nuisance} dan gemiddeld in {reference}{place}.</translation>
    </message>
    <message>
        <source>{where} the signal is unfavourable compared with {reference}{place}.</source>
        <translation>{where} is het sein ongunstig vergeleken met {reference}{place}.</translation>
    </message>
    <message>
        <source>{where} {vulnerability} and {nuisance} are both unfavourable; in {apart} one is unfavourable and the other favourable.</source>
        <translation>{where} zijn {vulnerability} en {nuisance} allebei ongunstig; in {apart} is de een ongunstig en de ander gunstig.</translation>
    </message>
    <message>
        <source>Counted with the {denominator} of {year}.</source>
        <translation>Gerekend met de {denominator} van {year}.</translation>
    </message>
    <message>
        <source>Not on this page, but in the table of all signals: {indicators}.</source>
        <translation>Niet op deze bladzijde, wel in de seinentabel: {indicators}.</translation>
    </message>
    <message>
        <source>The K-index is made of other indicators and is not counted among the unfavourable signals.</source>
        <translation>De K-index is uit andere indicatoren gemaakt en telt niet mee bij de ongunstige seinen.</translation>
    </message>
    <message>
        <source>Modelled figures, not counted ones: {indicators}.</source>
        <translation>Gemodelleerde cijfers, niet geteld: {indicators}.</translation>
    </message>
    <message>
        <source>“Unfavourable” counts all indicators, those of the other part of the table too.</source>
        <translation>“Ongunstig” telt alle indicatoren, ook die van het andere deel van de tabel.</translation>
    </message>
    <message>
        <source>{class_} (uncertain)</source>
        <translation>{class_} (onzeker)</translation>
    </message>
    <message>
        <source>Peers: the median of the other areas with about as much social housing; a dash where fewer than {least} have a figure. Figures and signals are of the last year. A change within its margin is stable, and its line is nearly flat; lines are interrupted where a figure is missing. The margins (95% intervals), z and the whole reasons are in the workbook.</source>
        <translation>Vergelijkbaar: de mediaan van de andere gebieden met ongeveer evenveel corporatiewoningen; een streepje waar minder dan {least} een cijfer hebben. Cijfers en seinen zijn van het laatste jaar. Een verandering binnen haar marge is stabiel en haar lijn bijna vlak; lijnen zijn onderbroken waar een cijfer ontbreekt. De marges (95%-intervallen), z en de volledige redenen staan in het werkboek.</translation>
    </message>
    <message>
        <source>What was written for {districts} is on no sheet: the areas have no such district any more.</source>
        <translation>Wat voor {districts} is opgeschreven staat op geen enkel vel: de gebieden hebben zo’n wijk niet meer.</translation>
    </message>
    <message>
        <source>Hatched, in tables outlined: uncertain, it may be chance. Fewer than {count} people live there, or the difference from the reference is within the margin.</source>
        <translation>Gearceerd, in tabellen omlijnd: onzeker, het kan toeval zijn. Er wonen minder dan {count} mensen, of het verschil met de referentie valt binnen de marge.</translation>
    </message>
    <message>
        <source>A strongly unfavourable, B unfavourable, C around average, D favourable, E strongly favourable. ▼ worse, ● stable, ▲ better (absolute); nothing there: no trend. – no data, or hidden to protect small numbers.</source>
        <translation>A sterk ongunstig, B ongunstig, C rond gemiddeld, D gunstig, E sterk gunstig. ▼ slechter, ● stabiel, ▲ beter (absoluut); niets: geen trend. – geen cijfer, of verborgen om kleine aantallen te beschermen.</translation>
    </message>
    <message>
        <source>Outlined, ▽ ○ △: uncertain, may be chance (hatched on the maps).</source>
        <translation>Omlijnd, ▽ ○ △: onzeker, kan toeval zijn (op de kaarten gearceerd).</translation>
    </message>
</context>
</TS>
