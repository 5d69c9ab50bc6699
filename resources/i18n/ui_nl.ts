<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Er ging iets onverwachts mis.</translation>
    </message>
    <message>
        <source>{kind}: {problem}</source>
        <translation>{kind}: {problem}</translation>
    </message>
    <message>
        <source>No chart: this QGIS has no matplotlib. Everything else works.</source>
        <translation>Geen grafiek: deze QGIS heeft geen matplotlib. Al het andere werkt.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>In de map {folder} kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>Save the project in a folder of your own and try again.</source>
        <translation>Bewaar het project in een eigen map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The layer “{name}” could not be copied.</source>
        <translation>De laag “{name}” kon niet worden gekopieerd.</translation>
    </message>
    <message>
        <source>Save the layer as a GeoPackage yourself and choose that file.</source>
        <translation>Bewaar de laag zelf als GeoPackage en kies dat bestand.</translation>
    </message>
    <message>
        <source>Computing the signals</source>
        <translation>Seinen berekenen</translation>
    </message>
    <message>
        <source>Looking for tables</source>
        <translation>Tabellen zoeken</translation>
    </message>
    <message>
        <source>No table was found.</source>
        <translation>Er is geen tabel gevonden.</translation>
    </message>
    <message>
        <source>Nothing in {names} has a form that can be read.</source>
        <translation>Niets in {names} heeft een vorm die gelezen kan worden.</translation>
    </message>
    <message>
        <source>Choose CSV or Excel files of CBS, the police, RIVM or the Leefbaarometer.</source>
        <translation>Kies CSV- of Excelbestanden van CBS, politie, RIVM of de Leefbaarometer.</translation>
    </message>
    <message>
        <source>The QuickScan is ready in the folder “{folder}”.</source>
        <translation>De QuickScan staat klaar in de map “{folder}”.</translation>
    </message>
    <message>
        <source>QuickScan Veerkracht</source>
        <translation>QuickScan Veerkracht</translation>
    </message>
    <message>
        <source>The signals of {name} are on the map.</source>
        <translation>De seinen van {name} staan op de kaart.</translation>
    </message>
    <message>
        <source>No municipality yet</source>
        <translation>Nog geen gemeente</translation>
    </message>
    <message>
        <source>vs the Netherlands</source>
        <translation>t.o.v. Nederland</translation>
    </message>
    <message>
        <source>vs municipality</source>
        <translation>t.o.v. gemeente</translation>
    </message>
    <message>
        <source>quickscan-output</source>
        <translation>quickscan-uitvoer</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Seinen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Inzicht</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>nog te doen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>asks attention</source>
        <translation>vraagt aandacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>1 indicator</source>
        <translation>1 indicator</translation>
    </message>
    <message>
        <source>{count} indicators</source>
        <translation>{count} indicatoren</translation>
    </message>
    <message>
        <source>No area matches: look at the match report</source>
        <translation>Geen gebied past: bekijk het koppelverslag</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>1 area without figures</source>
        <translation>1 gebied zonder cijfers</translation>
    </message>
    <message>
        <source>{count} areas without figures</source>
        <translation>{count} gebieden zonder cijfers</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Gekoppeld</translation>
    </message>
    <message>
        <source>Only in table</source>
        <translation>Alleen in tabel</translation>
    </message>
    <message>
        <source>Only in areas</source>
        <translation>Alleen in gebieden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>geen sein</translation>
    </message>
    <message>
        <source>strongly unfavourable</source>
        <translation>sterk ongunstig</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>ongunstig</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>gunstig</translation>
    </message>
    <message>
        <source>strongly favourable</source>
        <translation>sterk gunstig</translation>
    </message>
    <message>
        <source>no trend</source>
        <translation>geen trend</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabiel</translation>
    </message>
    <message>
        <source>compared with {reference}</source>
        <translation>vergeleken met {reference}</translation>
    </message>
    <message>
        <source>Trend: {what}.</source>
        <translation>Trend: {what}.</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>zeker</translation>
    </message>
    <message>
        <source>indicative</source>
        <translation>indicatief</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>Compared with the municipality: {what}.</source>
        <translation>Vergeleken met de gemeente: {what}.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sein</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>{before} → {after} ({first}–{last})</source>
        <translation>{before} → {after} ({first}–{last})</translation>
    </message>
    <message>
        <source>{count} areas.</source>
        <translation>{count} gebieden.</translation>
    </message>
    <message>
        <source>Type a name or a code</source>
        <translation>Typ een naam of code</translation>
    </message>
    <message>
        <source>Reading the areas…</source>
        <translation>Gebieden lezen…</translation>
    </message>
    <message>
        <source>Reading the areas</source>
        <translation>Gebieden lezen</translation>
    </message>
    <message>
        <source>{count} areas, boundaries of {year}.</source>
        <translation>{count} gebieden, grenzen van {year}.</translation>
    </message>
    <message>
        <source>Choose a file with boundaries</source>
        <translation>Kies een bestand met grenzen</translation>
    </message>
    <message>
        <source>{count} municipalities found: choose one.</source>
        <translation>{count} gemeenten gevonden: kies er een.</translation>
    </message>
    <message>
        <source>Choose a layer…</source>
        <translation>Kies een laag…</translation>
    </message>
    <message>
        <source>No polygon layer in this project</source>
        <translation>Geen vlakkenlaag in dit project</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Found by itself: {field}</source>
        <translation>Zelf gevonden: {field}</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Zelf gevonden</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Name of an area, or click it on the map</source>
        <translation>Naam van een gebied, of klik op de kaart</translation>
    </message>
    <message>
        <source>{what} (compared with the municipality).</source>
        <translation>{what} (vergeleken met de gemeente).</translation>
    </message>
    <message>
        <source>{what} (by itself).</source>
        <translation>{what} (op zichzelf).</translation>
    </message>
    <message>
        <source>{red} of {count} signals are red.</source>
        <translation>{red} van {count} seinen staan op rood.</translation>
    </message>
    <message>
        <source>Coincidence: more vulnerability and more nuisance</source>
        <translation>Samenloop: meer kwetsbaarheid en meer overlast</translation>
    </message>
    <message>
        <source>Resilient: more vulnerability, no more nuisance</source>
        <translation>Veerkrachtig: meer kwetsbaarheid, niet meer overlast</translation>
    </message>
    <message>
        <source>Other cause: more nuisance, no more vulnerability</source>
        <translation>Andere oorzaak: meer overlast, niet meer kwetsbaarheid</translation>
    </message>
    <message>
        <source>No signal: neither increases</source>
        <translation>Geen signaal: geen van beide neemt toe</translation>
    </message>
    <message>
        <source>Water: not judged.</source>
        <translation>Water: niet beoordeeld.</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>zoals in het bestand</translation>
    </message>
    <message>
        <source>Choose tables</source>
        <translation>Kies tabellen</translation>
    </message>
    <message>
        <source>Only in the table</source>
        <translation>Alleen in de tabel</translation>
    </message>
    <message>
        <source>Only in the areas</source>
        <translation>Alleen in de gebieden</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Drag files or folders here, for instance the CBS key figures and the police’s crime figures.</source>
        <translation>Sleep bestanden of mappen hierheen, bijvoorbeeld de Kerncijfers van het CBS en de misdrijven van de politie.</translation>
    </message>
    <message>
        <source>Drag files or folders here.</source>
        <translation>Sleep bestanden of mappen hierheen.</translation>
    </message>
    <message>
        <source>First add a table that can be read.</source>
        <translation>Voeg eerst een leesbare tabel toe.</translation>
    </message>
    <message>
        <source>the municipality as a whole</source>
        <translation>de gemeente als geheel</translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>Areas and tables are still being read…</source>
        <translation>Gebieden en tabellen worden nog gelezen…</translation>
    </message>
    <message>
        <source>First choose the areas.</source>
        <translation>Kies eerst de gebieden.</translation>
    </message>
    <message>
        <source>The years come from the tables.</source>
        <translation>De jaren komen uit de tabellen.</translation>
    </message>
    <message>
        <source>the best figure in the tables</source>
        <translation>het beste cijfer in de tabellen</translation>
    </message>
    <message>
        <source>{maps} maps of {areas} areas in {name}.</source>
        <translation>{maps} kaarten van {areas} gebieden in {name}.</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Opnieuw berekenen</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berekenen</translation>
    </message>
    <message>
        <source>One year only: signals, but no trends.</source>
        <translation>Maar één jaar: wel seinen, geen trends.</translation>
    </message>
    <message>
        <source>Years in the tables: {years}. Each figure takes the nearest years.</source>
        <translation>Jaren in de tabellen: {years}. Elk cijfer neemt de dichtstbijzijnde jaren.</translation>
    </message>
    <message>
        <source>Nuisance and safety: {label}.</source>
        <translation>Overlast en veiligheid: {label}.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Wat eruit kwam</translation>
    </message>
    <message>
        <source>These maps stand in a temporary folder. Save the project and compute again to keep them.</source>
        <translation>Deze kaarten staan in een tijdelijke map. Bewaar het project en bereken opnieuw om ze te houden.</translation>
    </message>
    <message>
        <source>Folder for the QuickScan</source>
        <translation>Map voor de QuickScan</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>First compute the signals.</source>
        <translation>Bereken eerst de seinen.</translation>
    </message>
    <message>
        <source>Your QuickScan is ready</source>
        <translation>Je QuickScan is klaar</translation>
    </message>
    <message>
        <source>The choices changed: compute again first.</source>
        <translation>De keuzes zijn veranderd: bereken eerst opnieuw.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Kies een map.</translation>
    </message>
    <message>
        <source>Which figures do you have?</source>
        <translation>Welke cijfers heb je?</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Voeg toe…</translation>
    </message>
    <message>
        <source>Choose files with figures per neighbourhood; a folder can be dragged in</source>
        <translation>Kies bestanden met cijfers per buurt; een map kun je hierheen slepen</translation>
    </message>
    <message>
        <source>Tables of the study</source>
        <translation>Tabellen van de studie</translation>
    </message>
    <message>
        <source>On to the signals</source>
        <translation>Verder naar de seinen</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Terug naar de tabellen</translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation>Jaar van de cijfers</translation>
    </message>
    <message>
        <source>Fill this in where the file itself does not say it</source>
        <translation>Vul dit in als het niet in het bestand staat</translation>
    </message>
    <message>
        <source>Match with the areas</source>
        <translation>Koppeling met de gebieden</translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation>Welke codes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Search in the match report</source>
        <translation>Zoek in het koppelverslag</translation>
    </message>
    <message>
        <source>Match report</source>
        <translation>Koppelverslag</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copies the rows that are shown, to paste into a spreadsheet or mail</source>
        <translation>Kopieert de getoonde regels, om in een spreadsheet of mail te plakken</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
    <message>
        <source>Reads the file again, for instance after you edited it</source>
        <translation>Leest het bestand opnieuw, bijvoorbeeld nadat je het hebt gewijzigd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Takes this table out of the study; the file itself stays</source>
        <translation>Haalt deze tabel uit de studie; het bestand zelf blijft</translation>
    </message>
    <message>
        <source>What do you want to see?</source>
        <translation>Wat wil je zien?</translation>
    </message>
    <message>
        <source>The maps appear here as soon as the signals are computed.</source>
        <translation>De kaarten verschijnen hier zodra de seinen zijn berekend.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>Zoom to the municipality</source>
        <translation>Zoom naar de gemeente</translation>
    </message>
    <message>
        <source>On to the insight</source>
        <translation>Verder naar inzicht</translation>
    </message>
    <message>
        <source>Which areas is it about?</source>
        <translation>Om welke gebieden gaat het?</translation>
    </message>
    <message>
        <source>New here? The sample is a fictitious municipality with everything filled in: look around, then use your own files.</source>
        <translation>Nieuw hier? Het voorbeeld is een verzonnen gemeente waarin alles al is ingevuld: kijk rond en neem daarna je eigen bestanden.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Open het voorbeeld</translation>
    </message>
    <message>
        <source>Opens a fictitious municipality with its boundaries and tables</source>
        <translation>Opent een verzonnen gemeente met grenzen en tabellen</translation>
    </message>
    <message>
        <source>Layer with the boundaries</source>
        <translation>Laag met de grenzen</translation>
    </message>
    <message>
        <source>Polygon layers of this project; your own data are only read</source>
        <translation>Vlakkenlagen van dit project; je eigen gegevens worden alleen gelezen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Bestand…</translation>
    </message>
    <message>
        <source>Choose a file with boundaries: GeoPackage, shapefile, GeoJSON</source>
        <translation>Kies een bestand met grenzen: GeoPackage, shapefile, GeoJSON</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Type a part of the name or of the code</source>
        <translation>Typ een deel van de naam of van de code</translation>
    </message>
    <message>
        <source>How was this found?</source>
        <translation>Hoe is dit gevonden?</translation>
    </message>
    <message>
        <source>Column with the area code</source>
        <translation>Kolom met de gebiedscode</translation>
    </message>
    <message>
        <source>Column with the area name</source>
        <translation>Kolom met de gebiedsnaam</translation>
    </message>
    <message>
        <source>On to the tables</source>
        <translation>Verder naar de tabellen</translation>
    </message>
    <message>
        <source>Compare what with what?</source>
        <translation>Wat vergelijk je met wat?</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Eerste jaar</translation>
    </message>
    <message>
        <source>to</source>
        <translation>t/m</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Laatste jaar</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Vergeleken met</translation>
    </message>
    <message>
        <source>Nuisance and safety, measured by</source>
        <translation>Overlast en veiligheid, gemeten met</translation>
    </message>
    <message>
        <source>With which figure the increase of vulnerability is compared</source>
        <translation>Met welk cijfer de toename van kwetsbaarheid wordt vergeleken</translation>
    </message>
    <message>
        <source>Hide areas with fewer inhabitants than</source>
        <translation>Verberg gebieden met minder inwoners dan</translation>
    </message>
    <message>
        <source>Hatch areas with fewer inhabitants than</source>
        <translation>Arceer gebieden met minder inwoners dan</translation>
    </message>
    <message>
        <source>Compare with the municipality from this many areas</source>
        <translation>Vergelijk met de gemeente vanaf dit aantal gebieden</translation>
    </message>
    <message>
        <source>Back to the usual limits</source>
        <translation>Terug naar de gewone grenzen</translation>
    </message>
    <message>
        <source>On to the map</source>
        <translation>Verder naar de kaart</translation>
    </message>
    <message>
        <source>Lay it on the table</source>
        <translation>Leg het op tafel</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Taal van het rapport</translation>
    </message>
    <message>
        <source>Make the QuickScan</source>
        <translation>Maak de QuickScan</translation>
    </message>
    <message>
        <source>What is going on here?</source>
        <translation>Wat speelt hier?</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Signals of the area</source>
        <translation>Seinen van het gebied</translation>
    </message>
    <message>
        <source>On to printing</source>
        <translation>Verder naar afdrukken</translation>
    </message>
    <message>
        <source>Municipality: change</source>
        <translation>Gemeente: wijzigen</translation>
    </message>
    <message>
        <source>Choose other areas</source>
        <translation>Kies andere gebieden</translation>
    </message>
    <message>
        <source>Period: change</source>
        <translation>Periode: wijzigen</translation>
    </message>
    <message>
        <source>Choose another period</source>
        <translation>Kies een andere periode</translation>
    </message>
    <message>
        <source>Reference: change</source>
        <translation>Vergelijking: wijzigen</translation>
    </message>
    <message>
        <source>Choose what to compare with</source>
        <translation>Kies waarmee je vergelijkt</translation>
    </message>
    <message>
        <source>The choices changed: the results are out of date.</source>
        <translation>De keuzes zijn veranderd: de uitkomsten kloppen niet meer.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The areas appear here as soon as the signals are computed.</source>
        <translation>De gebieden verschijnen hier zodra de seinen zijn berekend.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} lezen</translation>
    </message>
    <message>
        <source>CBS key figures {years}</source>
        <translation>CBS Kerncijfers {years}</translation>
    </message>
    <message>
        <source>RIVM health {years}</source>
        <translation>RIVM Gezondheid {years}</translation>
    </message>
    <message>
        <source>Leefbaarometer {years}</source>
        <translation>Leefbaarometer {years}</translation>
    </message>
    <message>
        <source>Names of areas</source>
        <translation>Namen van gebieden</translation>
    </message>
    <message>
        <source>Figures of {publisher} {years}</source>
        <translation>Cijfers van {publisher} {years}</translation>
    </message>
    <message>
        <source>Import assistant: {name}</source>
        <translation>Importhulp: {name}</translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation>Zoals het wordt gelezen</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Zoals het in het bestand staat</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Kies een recept</translation>
    </message>
    <message>
        <source>Choose a folder for the recipe</source>
        <translation>Kies een map voor het recept</translation>
    </message>
    <message>
        <source>The recipe was saved as {name}.</source>
        <translation>Het recept is bewaard als {name}.</translation>
    </message>
    <message>
        <source>as they show</source>
        <translation>zoals ze eruitzien</translation>
    </message>
    <message>
        <source>in a column</source>
        <translation>in een kolom</translation>
    </message>
    <message>
        <source>in the headers</source>
        <translation>in de koppen</translation>
    </message>
    <message>
        <source>in the file name</source>
        <translation>in de bestandsnaam</translation>
    </message>
    <message>
        <source>all of one year</source>
        <translation>alles van één jaar</translation>
    </message>
    <message>
        <source>a column for each figure</source>
        <translation>een kolom voor elk cijfer</translation>
    </message>
    <message>
        <source>a row for each figure</source>
        <translation>een rij voor elk cijfer</translation>
    </message>
    <message>
        <source>as each cell shows</source>
        <translation>zoals elke cel eruitziet</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punt</translation>
    </message>
    <message>
        <source>UTF-8, with Windows characters</source>
        <translation>UTF-8, met tekens van Windows</translation>
    </message>
    <message>
        <source>Windows (cp1252)</source>
        <translation>Windows (cp1252)</translation>
    </message>
    <message>
        <source>Looking at the table</source>
        <translation>De tabel bekijken</translation>
    </message>
    <message>
        <source>No figure has an indicator yet.</source>
        <translation>Nog geen enkel cijfer heeft een indicator.</translation>
    </message>
    <message>
        <source>The plugin knows what a figure means only by its indicator.</source>
        <translation>De plugin weet alleen aan de indicator wat een cijfer betekent.</translation>
    </message>
    <message>
        <source>Choose an indicator for at least one figure.</source>
        <translation>Kies voor ten minste één cijfer een indicator.</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>De tabel lezen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recepten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In de tabel</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Het is</translation>
    </message>
    <message>
        <source>Complete {count} codes</source>
        <translation>Vul {count} codes aan</translation>
    </message>
    <message>
        <source>Let {theirs} stand for {ours}</source>
        <translation>Laat {theirs} voor {ours} staan</translation>
    </message>
    <message>
        <source>Find {count} areas by name</source>
        <translation>Zoek {count} gebieden op naam</translation>
    </message>
    <message>
        <source>Put {prefix} before {count} codes</source>
        <translation>Zet {prefix} voor {count} codes</translation>
    </message>
    <message>
        <source>{figures} figures of {areas} areas, {years}.</source>
        <translation>{figures} cijfers van {areas} gebieden, {years}.</translation>
    </message>
    <message>
        <source>{matched} of your {areas} areas have one.</source>
        <translation>{matched} van je {areas} gebieden hebben er een.</translation>
    </message>
    <message>
        <source>released {date}</source>
        <translation>uitgegeven {date}</translation>
    </message>
    <message>
        <source>The file changed after it was read: read it again</source>
        <translation>Het bestand is na het lezen veranderd: lees het opnieuw</translation>
    </message>
    <message>
        <source>It has names of areas and no codes: look at the match report</source>
        <translation>Het heeft namen van gebieden en geen codes: bekijk het koppelverslag</translation>
    </message>
    <message>
        <source>Leefbaarometer 2.0 {years}</source>
        <translation>Leefbaarometer 2.0 {years}</translation>
    </message>
    <message>
        <source>SES-WOA scores {years}</source>
        <translation>SES-WOA-scores {years}</translation>
    </message>
    <message>
        <source>CBS map figures {years}</source>
        <translation>CBS-kaartcijfers {years}</translation>
    </message>
    <message>
        <source>CBS figures {years}</source>
        <translation>CBS-cijfers {years}</translation>
    </message>
    <message>
        <source>Amsterdam (BBGA) {years}</source>
        <translation>Amsterdam (BBGA) {years}</translation>
    </message>
    <message>
        <source>Crosswalk of codes</source>
        <translation>Overgangstabel van codes</translation>
    </message>
    <message>
        <source>What asks for a look</source>
        <translation>Wat aandacht vraagt</translation>
    </message>
    <message>
        <source>Say what this table is. Check the guesses; the preview shows at once what comes of them.</source>
        <translation>Zeg wat deze tabel is. Controleer wat er is geraden; het voorbeeld laat meteen zien wat ervan komt.</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>Deel van het bestand</translation>
    </message>
    <message>
        <source>Where are the areas?</source>
        <translation>Waar staan de gebieden?</translation>
    </message>
    <message>
        <source>Column with the codes</source>
        <translation>Kolom met de codes</translation>
    </message>
    <message>
        <source>It holds names, no codes</source>
        <translation>Er staan namen in, geen codes</translation>
    </message>
    <message>
        <source>Names match nothing until you let the areas be found by name in the match report</source>
        <translation>Namen vinden niets tot je de gebieden in het koppelverslag op naam laat zoeken</translation>
    </message>
    <message>
        <source>The codes are of</source>
        <translation>De codes zijn van</translation>
    </message>
    <message>
        <source>Level of the codes</source>
        <translation>Niveau van de codes</translation>
    </message>
    <message>
        <source>Which years?</source>
        <translation>Welke jaren?</translation>
    </message>
    <message>
        <source>Where the year stands</source>
        <translation>Waar het jaar staat</translation>
    </message>
    <message>
        <source>Column with the years</source>
        <translation>Kolom met de jaren</translation>
    </message>
    <message>
        <source>What are the figures?</source>
        <translation>Wat zijn de cijfers?</translation>
    </message>
    <message>
        <source>Form of the table</source>
        <translation>Vorm van de tabel</translation>
    </message>
    <message>
        <source>Column that says which figure a row is</source>
        <translation>Kolom die zegt welk cijfer een rij is</translation>
    </message>
    <message>
        <source>Column with the figures</source>
        <translation>Kolom met de cijfers</translation>
    </message>
    <message>
        <source>Figures and their indicators</source>
        <translation>Cijfers en hun indicatoren</translation>
    </message>
    <message>
        <source>Keep only rows with</source>
        <translation>Houd alleen rijen met</translation>
    </message>
    <message>
        <source>Column to filter on</source>
        <translation>Kolom om op te filteren</translation>
    </message>
    <message>
        <source>What the rows must hold</source>
        <translation>Wat er in de rijen moet staan</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Hoe het bestand is geschreven</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Koprij</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rijen</translation>
    </message>
    <message>
        <source>Rows of the header</source>
        <translation>Rijen van de kop</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Tussen de cellen</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Decimaalteken</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codering</translation>
    </message>
    <message>
        <source>Figures as they are read</source>
        <translation>Cijfers zoals ze worden gelezen</translation>
    </message>
    <message>
        <source>Rows as they stand in the file</source>
        <translation>Rijen zoals ze in het bestand staan</translation>
    </message>
    <message>
        <source>Remember this for the next file of this shape</source>
        <translation>Onthoud dit voor het volgende bestand van deze vorm</translation>
    </message>
    <message>
        <source>Saves a recipe in your QGIS profile</source>
        <translation>Bewaart een recept in je QGIS-profiel</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>Naam van het recept</translation>
    </message>
    <message>
        <source>Open a recipe…</source>
        <translation>Recept openen…</translation>
    </message>
    <message>
        <source>A recipe that a colleague saved</source>
        <translation>Een recept dat een collega heeft bewaard</translation>
    </message>
    <message>
        <source>Save the recipe…</source>
        <translation>Recept bewaren…</translation>
    </message>
    <message>
        <source>To share it with a colleague, or to use it without a screen</source>
        <translation>Om het met een collega te delen, of om het zonder scherm te gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>Gebruik deze tabel</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Ophalen…</translation>
    </message>
    <message>
        <source>Figures of the CBS, the police and the Leefbaarometer, for your municipality</source>
        <translation>Cijfers van CBS, politie en Leefbaarometer, voor je gemeente</translation>
    </message>
    <message>
        <source>What was done in reading</source>
        <translation>Wat er bij het lezen is gedaan</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>Makes codes match; it is told in the report, and can be taken back</source>
        <translation>Laat codes koppelen; het staat in het verslag, en je kunt het terugnemen</translation>
    </message>
    <message>
        <source>Take back the repairs</source>
        <translation>Neem herstel terug</translation>
    </message>
    <message>
        <source>The codes are matched as they stand in the file again</source>
        <translation>De codes worden weer gekoppeld zoals ze in het bestand staan</translation>
    </message>
    <message>
        <source>Import assistant…</source>
        <translation>Importhulp…</translation>
    </message>
    <message>
        <source>Say yourself what the columns of this table are</source>
        <translation>Zeg zelf wat de kolommen van deze tabel zijn</translation>
    </message>
    <message>
        <source>value</source>
        <translation>waarde</translation>
    </message>
    <message>
        <source>number</source>
        <translation>aantal</translation>
    </message>
    <message>
        <source>The indicator itself (a percentage, a rate, a score), or the number of people or cases behind it</source>
        <translation>De indicator zelf (een percentage, een verhouding, een score), of het aantal mensen of gevallen erachter</translation>
    </message>
    <message>
        <source>Fetching the boundaries of {year}</source>
        <translation>De grenzen van {year} ophalen</translation>
    </message>
    <message>
        <source>Fetching tables</source>
        <translation>Tabellen ophalen</translation>
    </message>
    <message>
        <source>Fetched: {new}; on disk already: {kept}.</source>
        <translation>Opgehaald: {new}; al op schijf: {kept}.</translation>
    </message>
    <message>
        <source>Source: {publisher}</source>
        <translation>Bron: {publisher}</translation>
    </message>
    <message>
        <source>fetched today</source>
        <translation>vandaag opgehaald</translation>
    </message>
    <message>
        <source>fetched yesterday</source>
        <translation>gisteren opgehaald</translation>
    </message>
    <message>
        <source>fetched {count} days ago</source>
        <translation>{count} dagen geleden opgehaald</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>On disk already:</source>
        <translation>Al op schijf:</translation>
    </message>
    <message>
        <source>Or fetch boundaries of the CBS</source>
        <translation>Of haal grenzen van het CBS op</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Naam of code</translation>
    </message>
    <message>
        <source>Key figures of neighbourhoods (CBS)</source>
        <translation>Kerncijfers wijken en buurten (CBS)</translation>
    </message>
    <message>
        <source>Inhabitants, income, benefits, housing and more; one table a year</source>
        <translation>Inwoners, inkomen, uitkeringen, wonen en meer; een tabel per jaar</translation>
    </message>
    <message>
        <source>Registered crime (police)</source>
        <translation>Geregistreerde misdrijven (politie)</translation>
    </message>
    <message>
        <source>Per kind of crime, all years in one table</source>
        <translation>Per soort misdrijf, alle jaren in één tabel</translation>
    </message>
    <message>
        <source>Registered nuisance (police)</source>
        <translation>Geregistreerde overlast (politie)</translation>
    </message>
    <message>
        <source>Among it nuisance by confused persons; all years in one table</source>
        <translation>Waaronder overlast door verwarde personen; alle jaren in één tabel</translation>
    </message>
    <message>
        <source>All measured years of all neighbourhoods of the country: the largest download</source>
        <translation>Alle gemeten jaren van alle buurten van het land: de grootste download</translation>
    </message>
    <message>
        <source>Leefbaarometer 3.0</source>
        <translation>Leefbaarometer 3.0</translation>
    </message>
    <message>
        <source>Fetch again what is on disk</source>
        <translation>Haal opnieuw op wat op schijf staat</translation>
    </message>
    <message>
        <source>Without this, what was fetched less than 30 days ago is used as it is</source>
        <translation>Zonder dit wordt gebruikt wat minder dan 30 dagen geleden is opgehaald</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Ophalen</translation>
    </message>
    <message>
        <source>Fetch figures from their publishers</source>
        <translation>Cijfers ophalen bij hun uitgevers</translation>
    </message>
    <message>
        <source>{count} of the tables did not come.</source>
        <translation>{count} van de tabellen zijn niet gekomen.</translation>
    </message>
    <message>
        <source>Look at the reasons, and fetch them again later or choose other years.</source>
        <translation>Bekijk de redenen, en haal ze later opnieuw op of kies andere jaren.</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>kies…</translation>
    </message>
    <message>
        <source>Of some figures it is not sure what they are: {figures}.</source>
        <translation>Van sommige cijfers is niet zeker wat het zijn: {figures}.</translation>
    </message>
    <message>
        <source>Whole numbers such as these may be percentages, and may be people or cases.</source>
        <translation>Zulke hele getallen kunnen percentages zijn, en ook mensen of gevallen.</translation>
    </message>
    <message>
        <source>Choose beside each whether it is the value or the number.</source>
        <translation>Kies ernaast of het de waarde of het aantal is.</translation>
    </message>
    <message>
        <source>vs like areas</source>
        <translation>t.o.v. gelijke gebieden</translation>
    </message>
    <message>
        <source>vs the first year</source>
        <translation>t.o.v. het eerste jaar</translation>
    </message>
    <message>
        <source>the municipality in the first year</source>
        <translation>de gemeente in het eerste jaar</translation>
    </message>
    <message>
        <source>Nuisance (police) {years}</source>
        <translation>Overlast (politie) {years}</translation>
    </message>
    <message>
        <source>Crime (police) {years}</source>
        <translation>Misdrijven (politie) {years}</translation>
    </message>
    <message>
        <source>← → maps · ↑ ↓ districts · N notes · + − 0 zoom · Esc closes</source>
        <translation>← → kaarten · ↑ ↓ wijken · N notities · + − 0 zoomen · Esc sluit</translation>
    </message>
    <message>
        <source>Notes of the groups</source>
        <translation>Notities van de groepen</translation>
    </message>
    <message>
        <source>Following the targets</source>
        <translation>De streefwaarden volgen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canvas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Streefwaarde</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>You: {mine}
Colleague: {theirs}</source>
        <translation>Jij: {mine}
Collega: {theirs}</translation>
    </message>
    <message>
        <source>Whole municipality</source>
        <translation>Hele gemeente</translation>
    </message>
    <message>
        <source>Compute the signals to see how far this is.</source>
        <translation>Bereken de seinen om te zien hoe ver dit is.</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(geen tekst)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(niets)</translation>
    </message>
    <message>
        <source>Notes of the workshop</source>
        <translation>Notities van de werksessie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Take over from a colleague</source>
        <translation>Overnemen van een collega</translation>
    </message>
    <message>
        <source>Maps and notes large, for use in the room</source>
        <translation>Kaarten en notities groot, voor in de zaal</translation>
    </message>
    <message>
        <source>The big screen shows the maps: compute the signals first.</source>
        <translation>Het grote scherm toont de kaarten: bereken eerst de seinen.</translation>
    </message>
    <message>
        <source>GeoPackage of a QuickScan</source>
        <translation>GeoPackage van een QuickScan</translation>
    </message>
    <message>
        <source>Taken over from a colleague.</source>
        <translation>Overgenomen van een collega.</translation>
    </message>
    <message>
        <source>Those of all districts</source>
        <translation>Die van alle wijken</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle thema's</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>Alle strategieën</translation>
    </message>
    <message>
        <source>No note has all of this.</source>
        <translation>Geen notitie heeft dit allemaal.</translation>
    </message>
    <message>
        <source>No notes yet. Click a place on the map, or take over what stands on the paper sheet.</source>
        <translation>Nog geen notities. Klik een plek op de kaart, of schrijf over wat op het papieren blad staat.</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notitie wijzigen</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>the whole district</source>
        <translation>de hele wijk</translation>
    </message>
    <message>
        <source>Write the name of the organisation.</source>
        <translation>Schrijf de naam van de organisatie.</translation>
    </message>
    <message>
        <source>There is a promise of this organisation already.</source>
        <translation>Er is al een afspraak van deze organisatie.</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}” is geen getal.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werksessie</translation>
    </message>
    <message>
        <source>New: {new}. The same in both: {same}. Different: {different}.</source>
        <translation>Nieuw: {new}. Bij beide gelijk: {same}. Verschillend: {different}.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>These were written differently by both. Tick those to take from the colleague; the others stay yours.</source>
        <translation>Dit hebben jullie verschillend opgeschreven. Vink aan wat je van de collega overneemt; de rest blijft van jou.</translation>
    </message>
    <message>
        <source>Differences with the colleague</source>
        <translation>Verschillen met de collega</translation>
    </message>
    <message>
        <source>What did the groups write?</source>
        <translation>Wat schreven de groepen op?</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>Groot scherm</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Overnemen…</translation>
    </message>
    <message>
        <source>Take over what a colleague wrote, from a quickscan.gpkg</source>
        <translation>Overnemen wat een collega opschreef, uit een quickscan.gpkg</translation>
    </message>
    <message>
        <source>Choose areas first: notes are kept by district and area.</source>
        <translation>Kies eerst gebieden: notities horen bij een wijk en een gebied.</translation>
    </message>
    <message>
        <source>The district that the group talked about</source>
        <translation>De wijk waar de groep over sprak</translation>
    </message>
    <message>
        <source>1  What do we see?</source>
        <translation>1  Wat zien we?</translation>
    </message>
    <message>
        <source>What do we see?</source>
        <translation>Wat zien we?</translation>
    </message>
    <message>
        <source>What stands out on the maps and in the neighbourhood</source>
        <translation>Wat opvalt op de kaarten en in de buurt</translation>
    </message>
    <message>
        <source>2  Problem analysis</source>
        <translation>2  Probleemanalyse</translation>
    </message>
    <message>
        <source>Problem analysis</source>
        <translation>Probleemanalyse</translation>
    </message>
    <message>
        <source>What lies behind it, and for whom</source>
        <translation>Wat erachter zit, en voor wie</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Owner of the problem</source>
        <translation>Eigenaar van het probleem</translation>
    </message>
    <message>
        <source>Organisation or person</source>
        <translation>Organisatie of persoon</translation>
    </message>
    <message>
        <source>3  Definition of success</source>
        <translation>3  Definitie van succes</translation>
    </message>
    <message>
        <source>4  Main lines of the approach</source>
        <translation>4  Hoofdlijnen van de aanpak</translation>
    </message>
    <message>
        <source>Main lines of the approach</source>
        <translation>Hoofdlijnen van de aanpak</translation>
    </message>
    <message>
        <source>One main line on each line</source>
        <translation>Eén hoofdlijn per regel</translation>
    </message>
    <message>
        <source>5  What may you expect of us?</source>
        <translation>5  Wat mag je van ons verwachten?</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>Zoek in de notities</translation>
    </message>
    <message>
        <source>Only notes of this theme</source>
        <translation>Alleen notities van dit thema</translation>
    </message>
    <message>
        <source>Only notes of this strategy</source>
        <translation>Alleen notities van deze strategie</translation>
    </message>
    <message>
        <source>Add on the map</source>
        <translation>Op de kaart</translation>
    </message>
    <message>
        <source>Click the place on the map; then write what was said</source>
        <translation>Klik de plek op de kaart; schrijf dan wat er gezegd is</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Write a note, with the cell of the sheet that it stands in</source>
        <translation>Schrijf een notitie, met het vak van het blad waarin ze staat</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Edit the note: Enter</source>
        <translation>De notitie wijzigen: Enter</translation>
    </message>
    <message>
        <source>Remove the note: Delete</source>
        <translation>De notitie weghalen: Delete</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat er gezegd is</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Cell of the grid</source>
        <translation>Vak van het raster</translation>
    </message>
    <message>
        <source>for instance C4</source>
        <translation>bijvoorbeeld C4</translation>
    </message>
    <message>
        <source>The letter and number on the edge of the district's sheet</source>
        <translation>De letter en het cijfer op de rand van het wijkblad</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Op de kaart</translation>
    </message>
    <message>
        <source>Click the place on the map</source>
        <translation>Klik de plek op de kaart</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Back without a change: Esc</source>
        <translation>Terug zonder wijziging: Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>What may be expected, per organisation</source>
        <translation>Wat verwacht mag worden, per organisatie</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>What may be expected of it</source>
        <translation>Wat ervan verwacht mag worden</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>Organisatie toevoegen</translation>
    </message>
    <message>
        <source>Edit: Enter</source>
        <translation>Wijzigen: Enter</translation>
    </message>
    <message>
        <source>Remove: Delete</source>
        <translation>Weghalen: Delete</translation>
    </message>
    <message>
        <source>Success indicators</source>
        <translation>Succesindicatoren</translation>
    </message>
    <message>
        <source>Year of the target</source>
        <translation>Jaar van de streefwaarde</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>What it means for residents</source>
        <translation>Wat bewoners ervan merken</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Streefwaarde toevoegen</translation>
    </message>
    <message>
        <source>An indicator that has a value in a year; it is followed when new figures come in</source>
        <translation>Een indicator die in een jaar een waarde heeft; hij wordt gevolgd zodra er nieuwe cijfers zijn</translation>
    </message>
    <message>
        <source>{low} to {high}: {count} areas</source>
        <translation>{low} tot {high}: {count} gebieden</translation>
    </message>
    <message>
        <source>Bars: areas by value. Lines: the bounds between the classes; drag one to set it yourself.</source>
        <translation>Staven: gebieden naar waarde. Lijnen: de grenzen tussen de klassen; sleep er een om hem zelf te bepalen.</translation>
    </message>
    <message>
        <source>{count} areas, {red} on red.</source>
        <translation>{count} gebieden, {red} op rood.</translation>
    </message>
    <message>
        <source>Class bound {bound}: drag it</source>
        <translation>Klassengrens {bound}: versleep hem</translation>
    </message>
    <message>
        <source>How the areas are spread: {name}</source>
        <translation>Hoe de gebieden verdeeld zijn: {name}</translation>
    </message>
    <message>
        <source>Class bounds: {bounds}.</source>
        <translation>Klassengrenzen: {bounds}.</translation>
    </message>
    <message>
        <source>Undo: {what} (Ctrl+Z)</source>
        <translation>Ongedaan maken: {what} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets ongedaan te maken</translation>
    </message>
    <message>
        <source>Do again: {what} (Ctrl+Shift+Z)</source>
        <translation>Opnieuw: {what} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets opnieuw te doen</translation>
    </message>
    <message>
        <source>Looking what this choice does</source>
        <translation>Kijken wat deze keuze doet</translation>
    </message>
    <message>
        <source>{before} red → {now} red</source>
        <translation>{before} rood → {now} rood</translation>
    </message>
    <message>
        <source>{now} red, as before; {other} areas get another class</source>
        <translation>{now} rood, net als eerst; {other} gebieden krijgen een andere klasse</translation>
    </message>
    <message>
        <source>and {count} other indicators</source>
        <translation>en {count} andere indicatoren</translation>
    </message>
    <message>
        <source>Red signals in all</source>
        <translation>Rode seinen in totaal</translation>
    </message>
    <message>
        <source>Areas on red by the K-index</source>
        <translation>Gebieden op rood volgens de K-index</translation>
    </message>
    <message>
        <source>Areas with all signals red</source>
        <translation>Gebieden met alle seinen op rood</translation>
    </message>
    <message>
        <source>Areas that coincide, relative</source>
        <translation>Gebieden met samenloop, relatief</translation>
    </message>
    <message>
        <source>Areas that coincide, absolute</source>
        <translation>Gebieden met samenloop, absoluut</translation>
    </message>
    <message>
        <source>No area gets another class by the last choice.</source>
        <translation>Door de laatste keuze krijgt geen gebied een andere klasse.</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>Kwetsbaarheid</translation>
    </message>
    <message>
        <source>Nuisance and safety</source>
        <translation>Overlast en veiligheid</translation>
    </message>
    <message>
        <source>Liveability</source>
        <translation>Leefbaarheid</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Woningvoorraad</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>{theme} ({count} of {all})</source>
        <translation>{theme} ({count} van {all})</translation>
    </message>
    <message>
        <source>{count} of {all} indicators have figures in the tables.</source>
        <translation>{count} van {all} indicatoren hebben cijfers in de tabellen.</translation>
    </message>
    <message>
        <source>{label}: no figures in the tables.</source>
        <translation>{label}: geen cijfers in de tabellen.</translation>
    </message>
    <message>
        <source>Takes no part.</source>
        <translation>Doet niet mee.</translation>
    </message>
    <message>
        <source>Stands for nuisance and safety (O).</source>
        <translation>Staat voor overlast en veiligheid (O).</translation>
    </message>
    <message>
        <source>Has choices of its own.</source>
        <translation>Heeft eigen keuzes.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Ticked indicators take part: they get signals, maps and a place in the tables.</source>
        <translation>Aangevinkte indicatoren doen mee: zij krijgen seinen, kaarten en een plaats in de tabellen.</translation>
    </message>
    <message>
        <source>Ticked indicators are the ingredients of the K-index. O marks the one for nuisance and safety.</source>
        <translation>Aangevinkte indicatoren zijn de ingrediënten van de K-index. O staat bij de indicator voor overlast en veiligheid.</translation>
    </message>
    <message>
        <source>How many areas are unfavourable or strongly unfavourable</source>
        <translation>Hoeveel gebieden ongunstig of sterk ongunstig zijn</translation>
    </message>
    <message>
        <source>Ingredient of the K-index</source>
        <translation>Ingrediënt van de K-index</translation>
    </message>
    <message>
        <source>{red} of {areas} areas on red, {year}.</source>
        <translation>{red} van {areas} gebieden op rood, {year}.</translation>
    </message>
    <message>
        <source>{areas} areas with a figure, {year}; no judgement.</source>
        <translation>{areas} gebieden met een cijfer, {year}; geen oordeel.</translation>
    </message>
    <message>
        <source>the usual choices</source>
        <translation>de gewone keuzes</translation>
    </message>
    <message>
        <source>as the national research</source>
        <translation>zoals het landelijke onderzoek</translation>
    </message>
    <message>
        <source>as Fingertips</source>
        <translation>zoals Fingertips</translation>
    </message>
    <message>
        <source>Each indicator against the municipality as a whole, in five classes by distance.</source>
        <translation>Elke indicator tegenover de gemeente als geheel, in vijf klassen naar afstand.</translation>
    </message>
    <message>
        <source>Each indicator against the Netherlands, in five classes by distance.</source>
        <translation>Elke indicator tegenover Nederland, in vijf klassen naar afstand.</translation>
    </message>
    <message>
        <source>Shares and rates are red or good only where the whole margin of chance lies on one side.</source>
        <translation>Aandelen en aantallen per duizend zijn alleen rood of gunstig waar de hele toevalsmarge aan één kant ligt.</translation>
    </message>
    <message>
        <source>Remove the set of choices “{name}”? The study keeps its choices.</source>
        <translation>De set keuzes “{name}” verwijderen? De studie houdt haar keuzes.</translation>
    </message>
    <message>
        <source>Keep these choices as…</source>
        <translation>Deze keuzes bewaren als…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Delen als bestand…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Bestand openen…</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Deze keuzes bewaren</translation>
    </message>
    <message>
        <source>Share these choices</source>
        <translation>Deze keuzes delen</translation>
    </message>
    <message>
        <source>Open choices</source>
        <translation>Keuzes openen</translation>
    </message>
    <message>
        <source>choices of your own</source>
        <translation>eigen keuzes</translation>
    </message>
    <message>
        <source>The tables hold no row for the Netherlands.</source>
        <translation>De tabellen hebben geen rij voor Nederland.</translation>
    </message>
    <message>
        <source>All choices on this page at once</source>
        <translation>Alle keuzes op deze pagina in één keer</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>“{name}” verwijderen</translation>
    </message>
    <message>
        <source>choices: {name}</source>
        <translation>keuzes: {name}</translation>
    </message>
    <message>
        <source>“{name}” comes with the plugin: choose another name.</source>
        <translation>“{name}” hoort bij de plug-in: kies een andere naam.</translation>
    </message>
    <message>
        <source>The choices are in {name}.</source>
        <translation>De keuzes staan in {name}.</translation>
    </message>
    <message>
        <source>a norm of your own</source>
        <translation>een eigen norm</translation>
    </message>
    <message>
        <source>{red} of {areas} areas on red</source>
        <translation>{red} van {areas} gebieden op rood</translation>
    </message>
    <message>
        <source>distance to the reference</source>
        <translation>afstand tot de vergelijking</translation>
    </message>
    <message>
        <source>Measured in how far areas usually lie apart (standard deviations).</source>
        <translation>Gemeten in hoe ver gebieden gewoonlijk uiteenliggen (standaardafwijkingen).</translation>
    </message>
    <message>
        <source>five groups of as many areas</source>
        <translation>vijf even grote groepen</translation>
    </message>
    <message>
        <source>The most unfavourable fifth of the areas is always strongly unfavourable, however small the gap.</source>
        <translation>Het ongunstigste vijfde deel van de gebieden is altijd sterk ongunstig, hoe klein het verschil ook is.</translation>
    </message>
    <message>
        <source>bounds of your own</source>
        <translation>eigen grenzen</translation>
    </message>
    <message>
        <source>Drag the lines, or type the four bounds.</source>
        <translation>Sleep de lijnen, of typ de vier grenzen.</translation>
    </message>
    <message>
        <source>classes of the Leefbaarometer</source>
        <translation>klassen van de Leefbaarometer</translation>
    </message>
    <message>
        <source>Its nine classes, taken together to five.</source>
        <translation>De negen klassen, samengenomen tot vijf.</translation>
    </message>
    <message>
        <source>certainly apart from the reference</source>
        <translation>zeker anders dan de vergelijking</translation>
    </message>
    <message>
        <source>Only what lies outside the margin of chance is favourable or unfavourable, as in Fingertips.</source>
        <translation>Alleen wat buiten de toevalsmarge ligt is gunstig of ongunstig, zoals in Fingertips.</translation>
    </message>
    <message>
        <source>Takes no part: tick it to let it count.</source>
        <translation>Doet niet mee: vink aan om mee te laten tellen.</translation>
    </message>
    <message>
        <source>The areas appear here as soon as areas and tables are read.</source>
        <translation>De gebieden verschijnen hier zodra gebieden en tabellen gelezen zijn.</translation>
    </message>
    <message>
        <source>{areas} areas</source>
        <translation>{areas} gebieden</translation>
    </message>
    <message>
        <source>high (usual)</source>
        <translation>hoog (gewoon)</translation>
    </message>
    <message>
        <source>low (usual)</source>
        <translation>laag (gewoon)</translation>
    </message>
    <message>
        <source>neither (usual)</source>
        <translation>geen van beide (gewoon)</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>neither: no judgement</source>
        <translation>geen van beide: geen oordeel</translation>
    </message>
    <message>
        <source>usual choices</source>
        <translation>gewone keuzes</translation>
    </message>
    <message>
        <source>unfavourable side</source>
        <translation>ongunstige kant</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>vergelijking</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>class bounds</source>
        <translation>klassengrenzen</translation>
    </message>
    <message>
        <source>as all: {what}</source>
        <translation>als alles: {what}</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>klassen</translation>
    </message>
    <message>
        <source>which indicators take part</source>
        <translation>welke indicatoren meedoen</translation>
    </message>
    <message>
        <source>ingredients of the K-index</source>
        <translation>ingrediënten van de K-index</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>grenzen</translation>
    </message>
    <message>
        <source>usual limits</source>
        <translation>gewone grenzen</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>keuze</translation>
    </message>
    <message>
        <source>Back to the usual choices for this indicator</source>
        <translation>Terug naar de gewone keuzes voor deze indicator</translation>
    </message>
    <message>
        <source>Effect on this indicator</source>
        <translation>Gevolg voor deze indicator</translation>
    </message>
    <message>
        <source>Unfavourable is</source>
        <translation>Ongunstig is</translation>
    </message>
    <message>
        <source>Which side of the scale turns red</source>
        <translation>Welke kant van de schaal rood wordt</translation>
    </message>
    <message>
        <source>This indicator compared with</source>
        <translation>Deze indicator vergeleken met</translation>
    </message>
    <message>
        <source>Only for this indicator; the others follow the choice above</source>
        <translation>Alleen voor deze indicator; de andere volgen de keuze hierboven</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>What this indicator should be, in its own unit</source>
        <translation>Wat deze indicator zou moeten zijn, in de eigen eenheid</translation>
    </message>
    <message>
        <source>Classes by</source>
        <translation>Klassen naar</translation>
    </message>
    <message>
        <source>How values become five classes</source>
        <translation>Hoe waarden vijf klassen worden</translation>
    </message>
    <message>
        <source>Class bound 1</source>
        <translation>Klassengrens 1</translation>
    </message>
    <message>
        <source>Class bound 2</source>
        <translation>Klassengrens 2</translation>
    </message>
    <message>
        <source>Class bound 3</source>
        <translation>Klassengrens 3</translation>
    </message>
    <message>
        <source>Class bound 4</source>
        <translation>Klassengrens 4</translation>
    </message>
    <message>
        <source>Set of choices</source>
        <translation>Set keuzes</translation>
    </message>
    <message>
        <source>Keep, share or remove a set of choices</source>
        <translation>Een set keuzes bewaren, delen of verwijderen</translation>
    </message>
    <message>
        <source>What is unfavourable hangs on what an area is compared with. Each indicator can have its own, below.</source>
        <translation>Wat ongunstig is hangt af van waarmee een gebied wordt vergeleken. Elke indicator kan hieronder een eigen vergelijking krijgen.</translation>
    </message>
    <message>
        <source>Nuisance (O) by</source>
        <translation>Overlast (O) naar</translation>
    </message>
    <message>
        <source>Indicators by theme</source>
        <translation>Indicatoren per thema</translation>
    </message>
    <message>
        <source>What the last choice does</source>
        <translation>Wat de laatste keuze doet</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Geavanceerd</translation>
    </message>
    <message>
        <source>Ingredients that the K-index needs at least</source>
        <translation>Ingrediënten die de K-index ten minste nodig heeft</translation>
    </message>
    <message>
        <source>(Un)favourable from this many standard deviations</source>
        <translation>(On)gunstig vanaf zoveel standaardafwijkingen</translation>
    </message>
    <message>
        <source>Where the class in the middle ends; usually 0.5</source>
        <translation>Waar de middelste klasse ophoudt; gewoonlijk 0,5</translation>
    </message>
    <message>
        <source>Strongly (un)favourable from</source>
        <translation>Sterk (on)gunstig vanaf</translation>
    </message>
    <message>
        <source>In standard deviations; usually 1</source>
        <translation>In standaardafwijkingen; gewoonlijk 1</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Also show indicators without figures</source>
        <translation>Toon ook indicatoren zonder cijfers</translation>
    </message>
    <message>
        <source>Everything that the plugin knows: add a table to use it</source>
        <translation>Alles wat de plug-in kent: voeg een tabel toe om het te gebruiken</translation>
    </message>
    <message>
        <source>Making the QuickScan</source>
        <translation>De QuickScan wordt gemaakt</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>De grafiek kopiëren</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>Opslaan als afbeelding (PNG)…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>Opslaan als tekening (SVG)…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>De grafiek opslaan</translation>
    </message>
    <message>
        <source>The chart could not be saved in {folder}.</source>
        <translation>De grafiek kon niet worden opgeslagen in {folder}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>{count} other areas have as much social housing.</source>
        <translation>{count} andere gebieden hebben even veel corporatiewoningen.</translation>
    </message>
    <message>
        <source>Like areas: {value} {unit}.</source>
        <translation>Vergelijkbare gebieden: {value} {unit}.</translation>
    </message>
    <message>
        <source>No area has a change of vulnerability and of nuisance. Add tables of two years or more.</source>
        <translation>Geen gebied heeft een verandering van kwetsbaarheid én van overlast. Voeg tabellen van twee of meer jaren toe.</translation>
    </message>
    <message>
        <source>No area has a share of social housing and a change. Add tables of two years or more.</source>
        <translation>Geen gebied heeft een aandeel corporatiewoningen én een verandering. Voeg tabellen van twee of meer jaren toe.</translation>
    </message>
    <message>
        <source>No figure was measured in two years or more. Add tables of other years.</source>
        <translation>Geen cijfer is in twee of meer jaren gemeten. Voeg tabellen van andere jaren toe.</translation>
    </message>
    <message>
        <source>The difference needs areas with much and with little social housing, in two years or more.</source>
        <translation>Het verschil vraagt gebieden met veel en met weinig corporatiewoningen, in twee of meer jaren.</translation>
    </message>
    <message>
        <source>No area has a signal to show.</source>
        <translation>Geen gebied heeft een sein om te tonen.</translation>
    </message>
    <message>
        <source>The charts appear here as soon as the signals are computed.</source>
        <translation>De grafieken verschijnen hier zodra de seinen zijn berekend.</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>De tabel kopiëren</translation>
    </message>
    <message>
        <source>{count} areas</source>
        <translation>{count} gebieden</translation>
    </message>
    <message>
        <source>Grey: the usual margin. Open: few inhabitants.</source>
        <translation>Grijs: de gebruikelijke marge. Open: weinig inwoners.</translation>
    </message>
    <message>
        <source>Vulnerability against nuisance</source>
        <translation>Kwetsbaarheid tegen overlast</translation>
    </message>
    <message>
        <source>Social housing against change</source>
        <translation>Corporatiewoningen tegen verandering</translation>
    </message>
    <message>
        <source>Through the years</source>
        <translation>Door de jaren</translation>
    </message>
    <message>
        <source>Difference by social housing</source>
        <translation>Verschil naar corporatiewoningen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verdeling</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>op zichzelf</translation>
    </message>
    <message>
        <source>vulnerability: worse →</source>
        <translation>kwetsbaarheid: ongunstiger →</translation>
    </message>
    <message>
        <source>↑ {what}: worse</source>
        <translation>↑ {what}: ongunstiger</translation>
    </message>
    <message>
        <source>like areas</source>
        <translation>vergelijkbare gebieden</translation>
    </message>
    <message>
        <source>Above: the number of areas in each class.</source>
        <translation>Boven: het aantal gebieden in elke klasse.</translation>
    </message>
    <message>
        <source>The difference grows</source>
        <translation>Het verschil groeit</translation>
    </message>
    <message>
        <source>The difference shrinks</source>
        <translation>Het verschil krimpt</translation>
    </message>
    <message>
        <source>The difference is stable</source>
        <translation>Het verschil is stabiel</translation>
    </message>
    <message>
        <source>share of social housing, %</source>
        <translation>aandeel corporatiewoningen, %</translation>
    </message>
    <message>
        <source>Like areas: the others with as much social housing (their middle).</source>
        <translation>Vergelijkbare gebieden: de andere met evenveel corporatiewoningen (het midden ervan).</translation>
    </message>
    <message>
        <source>Diamond: off the scale ({count}).</source>
        <translation>Ruit: buiten de schaal ({count}).</translation>
    </message>
    <message>
        <source>much social housing</source>
        <translation>veel corporatiewoningen</translation>
    </message>
    <message>
        <source>little social housing</source>
        <translation>weinig corporatiewoningen</translation>
    </message>
    <message>
        <source>{what}. Click to sort.</source>
        <translation>{what}. Klik om te sorteren.</translation>
    </message>
    <message>
        <source>Selected areas</source>
        <translation>Gekozen gebieden</translation>
    </message>
    <message>
        <source>Unfavourable in the sorted column</source>
        <translation>Ongunstig in de gesorteerde kolom</translation>
    </message>
    <message>
        <source>Unfavourable signals, of those that there are. Click to sort.</source>
        <translation>Ongunstige seinen, van die er zijn. Klik om te sorteren.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafieken</translation>
    </message>
    <message>
        <source>{count} areas are chosen; this is number {place}.</source>
        <translation>{count} gebieden gekozen; dit is nummer {place}.</translation>
    </message>
    <message>
        <source>Choose an area: type its name above, or click it on the map, in a chart or in the table.</source>
        <translation>Kies een gebied: typ hierboven de naam, of klik het aan op de kaart, in een grafiek of in de tabel.</translation>
    </message>
    <message>
        <source>Type a part of the name, or select areas on the map, in a chart or in the table</source>
        <translation>Typ een deel van de naam, of kies gebieden op de kaart, in een grafiek of in de tabel</translation>
    </message>
    <message>
        <source>Choose no area</source>
        <translation>Geen gebied kiezen</translation>
    </message>
    <message>
        <source>The area before</source>
        <translation>Het vorige gebied</translation>
    </message>
    <message>
        <source>The profile of the area before this one, of those that are chosen</source>
        <translation>Het profiel van het vorige van de gekozen gebieden</translation>
    </message>
    <message>
        <source>The next area</source>
        <translation>Het volgende gebied</translation>
    </message>
    <message>
        <source>The profile of the next area, of those that are chosen</source>
        <translation>Het profiel van het volgende van de gekozen gebieden</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Wat wordt getoond</translation>
    </message>
    <message>
        <source>Show the years</source>
        <translation>De jaren tonen</translation>
    </message>
    <message>
        <source>Show this figure through the years, in a chart</source>
        <translation>Dit cijfer door de jaren tonen, in een grafiek</translation>
    </message>
    <message>
        <source>Select like areas</source>
        <translation>Vergelijkbare gebieden kiezen</translation>
    </message>
    <message>
        <source>Select these areas on the map and in the charts</source>
        <translation>Deze gebieden kiezen op de kaart en in de grafieken</translation>
    </message>
    <message>
        <source>Notes on this area</source>
        <translation>Notities over dit gebied</translation>
    </message>
    <message>
        <source>What the figures do not tell; kept with the study</source>
        <translation>Wat de cijfers niet vertellen; wordt bewaard bij de studie</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Which chart stands beside the map</source>
        <translation>Welke grafiek naast de kaart staat</translation>
    </message>
    <message>
        <source>Which figure the chart shows</source>
        <translation>Welk cijfer de grafiek toont</translation>
    </message>
    <message>
        <source>By itself, or less what the municipality as a whole did</source>
        <translation>Op zichzelf, of min wat de gemeente als geheel deed</translation>
    </message>
    <message>
        <source>Filter by name or district</source>
        <translation>Filter op naam of wijk</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Which areas the table shows</source>
        <translation>Welke gebieden de tabel toont</translation>
    </message>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Sorteren op naam</translation>
    </message>
    <message>
        <source>Sort the areas by name; a click on a column head sorts by that column</source>
        <translation>De gebieden op naam sorteren; een klik op een kolomkop sorteert op die kolom</translation>
    </message>
    <message>
        <source>Copy the table as it is shown, for a spreadsheet or a letter</source>
        <translation>De tabel kopiëren zoals die er staat, voor een rekenblad of een brief</translation>
    </message>
    <message>
        <source>Signals of all areas</source>
        <translation>Seinen van alle gebieden</translation>
    </message>
    <message>
        <source>much</source>
        <translation>veel</translation>
    </message>
    <message>
        <source>little</source>
        <translation>weinig</translation>
    </message>
    <message>
        <source>Every area</source>
        <translation>Alle gebieden</translation>
    </message>
    <message>
        <source>“{name}” is no table of this QuickScan yet: choose “Add as table” first.</source>
        <translation>“{name}” is nog geen tabel van deze QuickScan: kies eerst “Toevoegen als tabel”.</translation>
    </message>
    <message>
        <source>QuickScan Veerkracht: help</source>
        <translation>QuickScan Veerkracht: hulp</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Use as areas</source>
        <translation>Als gebieden gebruiken</translation>
    </message>
    <message>
        <source>Take the polygons of this layer as the areas of the QuickScan</source>
        <translation>Neem de vlakken van deze laag als de gebieden van de QuickScan</translation>
    </message>
    <message>
        <source>Add as table</source>
        <translation>Toevoegen als tabel</translation>
    </message>
    <message>
        <source>Take the columns of this layer as a table of the QuickScan</source>
        <translation>Neem de kolommen van deze laag als een tabel van de QuickScan</translation>
    </message>
    <message>
        <source>Show match report</source>
        <translation>Koppelverslag tonen</translation>
    </message>
    <message>
        <source>Show which areas found their figures in this table, and which did not</source>
        <translation>Laat zien welke gebieden hun cijfers in deze tabel vonden, en welke niet</translation>
    </message>
    <message>
        <source>QuickScan: areas</source>
        <translation>QuickScan: gebieden</translation>
    </message>
    <message>
        <source>Areas of the QuickScan in this project, by name or code</source>
        <translation>Gebieden van de QuickScan in dit project, op naam of code</translation>
    </message>
    <message>
        <source>Try again. If it stays, copy the diagnostics under “Details” and send them to the makers.</source>
        <translation>Probeer het opnieuw. Blijft het, kopieer dan de diagnose onder “Details” en stuur die aan de makers.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>There is no QuickScan in this project yet. It begins with the areas of a municipality.</source>
        <translation>In dit project is nog geen QuickScan. Die begint met de gebieden van een gemeente.</translation>
    </message>
    <message>
        <source>The figures are there, but not the areas that they belong to.</source>
        <translation>De cijfers zijn er, maar de gebieden waar ze bij horen nog niet.</translation>
    </message>
    <message>
        <source>Choose the areas</source>
        <translation>Kies de gebieden</translation>
    </message>
    <message>
        <source>The areas ask for a look: choose a municipality, or another layer.</source>
        <translation>De gebieden vragen aandacht: kies een gemeente, of een andere laag.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Er zijn nog geen cijfers.</translation>
    </message>
    <message>
        <source>Add tables</source>
        <translation>Voeg tabellen toe</translation>
    </message>
    <message>
        <source>The signals are not computed yet.</source>
        <translation>De seinen zijn nog niet berekend.</translation>
    </message>
    <message>
        <source>Compute the signals</source>
        <translation>Bereken de seinen</translation>
    </message>
    <message>
        <source>Remove the fetched files? Studies that use them must fetch them again.</source>
        <translation>De opgehaalde bestanden verwijderen? Studies die ze gebruiken moeten ze dan opnieuw ophalen.</translation>
    </message>
    <message>
        <source>The plugin's own</source>
        <translation>Die van de plug-in</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>Naast het project</translation>
    </message>
    <message>
        <source>As QGIS</source>
        <translation>Als QGIS</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Huisstijl</translation>
    </message>
    <message>
        <source>{count} files, {size} MB</source>
        <translation>{count} bestanden, {size} MB</translation>
    </message>
    <message>
        <source>Nothing was fetched yet.</source>
        <translation>Er is nog niets opgehaald.</translation>
    </message>
    <message>
        <source>Fetched files</source>
        <translation>Opgehaalde bestanden</translation>
    </message>
    <message>
        <source>Copied: versions, counts and this error, without names or folders.</source>
        <translation>Gekopieerd: versies, aantallen en deze fout, zonder namen of mappen.</translation>
    </message>
    <message>
        <source>Copied: versions and counts, without names or folders.</source>
        <translation>Gekopieerd: versies en aantallen, zonder namen of mappen.</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opties…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopiëren</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Hulp bij deze pagina</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>Hulp bij deze pagina (F1)</translation>
    </message>
    <message>
        <source>Report and maps</source>
        <translation>Rapport en kaarten</translation>
    </message>
    <message>
        <source>Language of a new study</source>
        <translation>Taal van een nieuwe studie</translation>
    </message>
    <message>
        <source>The language of the report, the sheets and the reasons; the panel itself speaks the language of QGIS</source>
        <translation>De taal van het rapport, de bladen en de redenen; het paneel zelf spreekt de taal van QGIS</translation>
    </message>
    <message>
        <source>A file with your logo, accent colour and type, for the sheets of a new study</source>
        <translation>Een bestand met je logo, steunkleur en letter, voor de bladen van een nieuwe studie</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Map voor de bestanden</translation>
    </message>
    <message>
        <source>Where the page Print proposes to put the QuickScan</source>
        <translation>Waar de pagina Afdrukken de QuickScan voorstelt neer te zetten</translation>
    </message>
    <message>
        <source>Fetching from publishers</source>
        <translation>Ophalen bij uitgevers</translation>
    </message>
    <message>
        <source>Give up after silence of</source>
        <translation>Opgeven na een stilte van</translation>
    </message>
    <message>
        <source>Longest time for one answer</source>
        <translation>Langste tijd voor één antwoord</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Remove the fetched files</source>
        <translation>De opgehaalde bestanden verwijderen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Copies what the makers need to help you: versions, counts and this error, without names or folders</source>
        <translation>Kopieert wat de makers nodig hebben om je te helpen: versies, aantallen en deze fout, zonder namen of mappen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notitie</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>notitie weggehaald</translation>
    </message>
    <message>
        <source>target</source>
        <translation>streefwaarde</translation>
    </message>
    <message>
        <source>target removed</source>
        <translation>streefwaarde weggehaald</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>afspraak</translation>
    </message>
    <message>
        <source>promise removed</source>
        <translation>afspraak weggehaald</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>canvas</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>overgenomen</translation>
    </message>
    <message>
        <source>To the figures of these areas</source>
        <translation>Naar de cijfers van deze gebieden</translation>
    </message>
    <message>
        <source>A click on a table shows which areas match and which do not</source>
        <translation>Een klik op een tabel toont welke gebieden passen en welke niet</translation>
    </message>
    <message>
        <source>To what is compared with what</source>
        <translation>Naar wat waarmee wordt vergeleken</translation>
    </message>
    <message>
        <source>Which rows are shown: what asks a look, or all</source>
        <translation>Welke regels te zien zijn: wat aandacht vraagt, of alles</translation>
    </message>
    <message>
        <source>Part of a name or code</source>
        <translation>Een deel van een naam of code</translation>
    </message>
    <message>
        <source>Each code, whether it is in the table and among the areas, and what may be wrong</source>
        <translation>Elke code, of die in de tabel en bij de gebieden staat, en wat er mis kan zijn</translation>
    </message>
    <message>
        <source>The name or the code of a municipality, such as GM0344</source>
        <translation>De naam of de code van een gemeente, zoals GM0344</translation>
    </message>
    <message>
        <source>An earlier year shows what changed</source>
        <translation>Een eerder jaar laat zien wat veranderde</translation>
    </message>
    <message>
        <source>The newest year gives the signals</source>
        <translation>Het nieuwste jaar geeft de seinen</translation>
    </message>
    <message>
        <source>Fetches the tables that are ticked and keeps them on disk</source>
        <translation>Haalt de aangevinkte tabellen op en bewaart ze op schijf</translation>
    </message>
    <message>
        <source>The year from which change is measured</source>
        <translation>Het jaar vanaf waar verandering wordt gemeten</translation>
    </message>
    <message>
        <source>The year of the signals</source>
        <translation>Het jaar van de seinen</translation>
    </message>
    <message>
        <source>Ticked indicators count; the one that is chosen is set below</source>
        <translation>Aangevinkte indicatoren tellen mee; de gekozen indicator stel je hieronder in</translation>
    </message>
    <message>
        <source>Works out the signals of all areas and puts them on the map</source>
        <translation>Berekent de seinen van alle gebieden en zet ze op de kaart</translation>
    </message>
    <message>
        <source>To the maps of these signals</source>
        <translation>Naar de kaarten van deze seinen</translation>
    </message>
    <message>
        <source>Charts, all figures in a table, or one area</source>
        <translation>Grafieken, alle cijfers in een tabel, of één gebied</translation>
    </message>
    <message>
        <source>To what is printed for the workshop</source>
        <translation>Naar wat voor de werksessie wordt afgedrukt</translation>
    </message>
    <message>
        <source>Part of a name or district</source>
        <translation>Een deel van een naam of wijk</translation>
    </message>
    <message>
        <source>A row is an area; a double click opens its profile</source>
        <translation>Een regel is een gebied; een dubbelklik opent het profiel</translation>
    </message>
    <message>
        <source>A row is a figure; the reason of its signal stands below</source>
        <translation>Een regel is een cijfer; waarom het dit sein heeft, staat eronder</translation>
    </message>
    <message>
        <source>Write down what people in the area know; it is printed on the sheet of the district</source>
        <translation>Schrijf op wat mensen in het gebied weten; het komt op het blad van de wijk</translation>
    </message>
    <message>
        <source>What stands out in the figures and in the street</source>
        <translation>Wat opvalt in de cijfers en op straat</translation>
    </message>
    <message>
        <source>What lies behind it, and for whom it is a problem</source>
        <translation>Wat erachter zit, en voor wie het een probleem is</translation>
    </message>
    <message>
        <source>Who keeps this canvas going</source>
        <translation>Wie dit canvas gaande houdt</translation>
    </message>
    <message>
        <source>The main lines of what will be done</source>
        <translation>De hoofdlijnen van wat er gaat gebeuren</translation>
    </message>
    <message>
        <source>One thing a note: what it is and why it matters</source>
        <translation>Eén ding per notitie: wat het is en waarom het ertoe doet</translation>
    </message>
    <message>
        <source>The area that the note is about</source>
        <translation>Het gebied waar de notitie over gaat</translation>
    </message>
    <message>
        <source>The theme colours the note on the map</source>
        <translation>Het thema kleurt de notitie op de kaart</translation>
    </message>
    <message>
        <source>Which kind of approach it asks for</source>
        <translation>Om welk soort aanpak het vraagt</translation>
    </message>
    <message>
        <source>Who takes it up</source>
        <translation>Wie ermee verdergaat</translation>
    </message>
    <message>
        <source>In which session it was said</source>
        <translation>In welke sessie het werd gezegd</translation>
    </message>
    <message>
        <source>Keeps the note with the study</source>
        <translation>Bewaart de notitie bij de studie</translation>
    </message>
    <message>
        <source>What this page needs first</source>
        <translation>Wat deze pagina eerst nodig heeft</translation>
    </message>
    <message>
        <source>Works out the results of the choices as they are now</source>
        <translation>Berekent de uitkomsten bij de keuzes zoals ze nu zijn</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>Show or hide: {what}</source>
        <translation>Tonen of verbergen: {what}</translation>
    </message>
    <message>
        <source>Notes on the map, or what the groups write per district</source>
        <translation>Notities op de kaart, of wat de groepen per wijk opschrijven</translation>
    </message>
    <message>
        <source>Who promises what, and when it is done</source>
        <translation>Wie wat toezegt, en wanneer het klaar is</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>Tweede kaart</translation>
    </message>
    <message>
        <source>Second map: {name}</source>
        <translation>Tweede kaart: {name}</translation>
    </message>
    <message>
        <source>No figures of this year</source>
        <translation>Geen cijfers van dit jaar</translation>
    </message>
    <message>
        <source>Main maps</source>
        <translation>Hoofdkaarten</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>Alle kaarten</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle kleuren</translation>
    </message>
    <message>
        <source>No red</source>
        <translation>Geen rood</translation>
    </message>
    <message>
        <source>Protan: about 1 man in 100; red looks dark.</source>
        <translation>Protaan: ongeveer 1 op de 100 mannen; rood lijkt donker.</translation>
    </message>
    <message>
        <source>No green</source>
        <translation>Geen groen</translation>
    </message>
    <message>
        <source>Deutan, the most common: with weaker forms about 1 man in 16.</source>
        <translation>Deutaan, het meest voorkomend: met lichtere vormen ongeveer 1 op de 16 mannen.</translation>
    </message>
    <message>
        <source>No blue</source>
        <translation>Geen blauw</translation>
    </message>
    <message>
        <source>Tritan: rare, as often in women as in men.</source>
        <translation>Tritaan: zeldzaam, bij vrouwen even vaak als bij mannen.</translation>
    </message>
    <message>
        <source>The classes are distinct for everybody.</source>
        <translation>De klassen zijn voor iedereen goed te onderscheiden.</translation>
    </message>
    <message>
        <source>How far apart (ΔE 2000) the closest two are; below {least} they are easily taken for each other.</source>
        <translation>Hoe ver (ΔE 2000) de dichtstbijzijnde twee uiteen liggen; onder {least} zijn ze makkelijk te verwisselen.</translation>
    </message>
    <message>
        <source>all distinct</source>
        <translation>alle goed te onderscheiden</translation>
    </message>
    <message>
        <source>Shows the small maps above as they look then.</source>
        <translation>Toont de kaartjes hierboven zoals ze er dan uitzien.</translation>
    </message>
    <message>
        <source>The map to lay beside that of the panel</source>
        <translation>De kaart om naast die van het paneel te leggen</translation>
    </message>
    <message>
        <source>The map beside that of the panel</source>
        <translation>De kaart naast die van het paneel</translation>
    </message>
    <message>
        <source>A second map beside this one, of the same place at the same scale</source>
        <translation>Een tweede kaart naast deze, van dezelfde plek op dezelfde schaal</translation>
    </message>
    <message>
        <source>Search a map</source>
        <translation>Zoek een kaart</translation>
    </message>
    <message>
        <source>Search a map by its name</source>
        <translation>Zoek een kaart op naam</translation>
    </message>
    <message>
        <source>Which maps are shown</source>
        <translation>Welke kaarten te zien zijn</translation>
    </message>
    <message>
        <source>No map has this in its name.</source>
        <translation>Geen kaart heeft dit in haar naam.</translation>
    </message>
    <message>
        <source>By itself, or against the change of the whole municipality</source>
        <translation>Op zichzelf, of tegenover de verandering van de hele gemeente</translation>
    </message>
    <message>
        <source>Has the area itself become better or worse?</source>
        <translation>Is het gebied zelf beter of slechter geworden?</translation>
    </message>
    <message>
        <source>Has the area become better or worse than the municipality as a whole has?</source>
        <translation>Is het gebied meer verbeterd of verslechterd dan de gemeente als geheel?</translation>
    </message>
    <message>
        <source>Relative: an area that is worse here can have become better by itself.</source>
        <translation>Relatief: wat hier slechter is, kan absoluut verbeterd zijn.</translation>
    </message>
    <message>
        <source>The arrow beside the letter on the map of an indicator</source>
        <translation>De pijl naast de letter op de kaart van een indicator</translation>
    </message>
    <message>
        <source>Hatch</source>
        <translation>Arcering</translation>
    </message>
    <message>
        <source>Lines over what is uncertain because numbers are small. What is hidden or missing always has its hatch.</source>
        <translation>Lijnen over wat onzeker is omdat de aantallen klein zijn. Wat verborgen is of ontbreekt, houdt altijd zijn arcering.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>The names of the areas on the map</source>
        <translation>De namen van de gebieden op de kaart</translation>
    </message>
    <message>
        <source>The signal of every year, by one reference, so that years can be compared. Runs on QGIS's own temporal controller, which can also save it as an animation.</source>
        <translation>Het sein van elk jaar, met één referentie, zodat jaren te vergelijken zijn. Loopt op de tijdbesturing van QGIS zelf, die er ook een animatie van kan bewaren.</translation>
    </message>
    <message>
        <source>Run through the years</source>
        <translation>Loop door de jaren</translation>
    </message>
    <message>
        <source>Year on the map</source>
        <translation>Jaar op de kaart</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palet</translation>
    </message>
    <message>
        <source>The colours of maps, charts and sheets</source>
        <translation>De kleuren van kaarten, grafieken en bladen</translation>
    </message>
    <message>
        <source>How others see these colours</source>
        <translation>Hoe anderen deze kleuren zien</translation>
    </message>
    <message>
        <source>{one} and {other} look alike.</source>
        <translation>{one} en {other} lijken op elkaar.</translation>
    </message>
    <message>
        <source>{one} and {other} look alike to who sees no red.</source>
        <translation>{one} en {other} lijken op elkaar voor wie geen rood ziet.</translation>
    </message>
    <message>
        <source>{one} and {other} look alike to who sees no green.</source>
        <translation>{one} en {other} lijken op elkaar voor wie geen groen ziet.</translation>
    </message>
    <message>
        <source>{one} and {other} look alike to who sees no blue.</source>
        <translation>{one} en {other} lijken op elkaar voor wie geen blauw ziet.</translation>
    </message>
    <message>
        <source>Neighbourhoods say most; districts have fewer figures hidden</source>
        <translation>Buurten zeggen het meest; bij wijken zijn minder cijfers verborgen</translation>
    </message>
    <message>
        <source>To the charts and figures of these areas</source>
        <translation>Naar de grafieken en cijfers van deze gebieden</translation>
    </message>
    <message>
        <source>Part of the name of a map</source>
        <translation>Een deel van de naam van een kaart</translation>
    </message>
    <message>
        <source>The year that the map shows</source>
        <translation>Het jaar dat de kaart laat zien</translation>
    </message>
    <message>
        <source>A click or Enter puts a map on the screen</source>
        <translation>Een klik of Enter zet een kaart op het scherm</translation>
    </message>
    <message>
        <source>Makes all files in the folder; what is there stays until all is ready</source>
        <translation>Maakt alle bestanden in de map; wat er staat blijft tot alles klaar is</translation>
    </message>
    <message>
        <source>The folder in which the files are put</source>
        <translation>De map waarin de bestanden komen</translation>
    </message>
    <message>
        <source>A file of this QuickScan is not where it was.</source>
        <translation>Een bestand van deze QuickScan staat niet waar het stond.</translation>
    </message>
    <message>
        <source>{count} files of this QuickScan are not where they were. Show one; the others are looked for there.</source>
        <translation>{count} bestanden van deze QuickScan staan niet waar ze stonden. Wijs er één aan; de andere worden daar gezocht.</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>Waar is {name}?</translation>
    </message>
    <message>
        <source>All files were found.</source>
        <translation>Alle bestanden zijn gevonden.</translation>
    </message>
    <message>
        <source>Looking which sheets there are</source>
        <translation>Kijken welke bladen er zijn</translation>
    </message>
    <message>
        <source>Single sheets</source>
        <translation>Losse bladen</translation>
    </message>
    <message>
        <source>Report, workbook and map project</source>
        <translation>Rapport, werkboek en kaartproject</translation>
    </message>
    <message>
        <source>All figures as CSV tables</source>
        <translation>Alle cijfers als CSV-tabellen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 opmerking</translation>
    </message>
    <message>
        <source>{count} remarks</source>
        <translation>{count} opmerkingen</translation>
    </message>
    <message>
        <source>Other paper for all sheets of this kind</source>
        <translation>Ander papier voor alle bladen van deze soort</translation>
    </message>
    <message>
        <source>This has one size</source>
        <translation>Dit heeft één formaat</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} van {pages}</translation>
    </message>
    <message>
        <source>Add the layouts to this project, to change them here; layouts that you changed stay</source>
        <translation>Voeg de lay-outs toe aan dit project, om ze hier aan te passen; lay-outs die je hebt aangepast blijven</translation>
    </message>
    <message>
        <source>Edit in this project</source>
        <translation>Aanpassen in dit project</translation>
    </message>
    <message>
        <source>Workshop sheets</source>
        <translation>Bladen werksessie</translation>
    </message>
    <message>
        <source>what is printed</source>
        <translation>wat wordt afgedrukt</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>En nog {count}.</translation>
    </message>
    <message>
        <source>The proof-reader says:</source>
        <translation>De proeflezer zegt:</translation>
    </message>
    <message>
        <source>No previews: this QGIS cannot start a program beside itself.</source>
        <translation>Geen voorbeelden: deze QGIS kan geen programma naast zich starten.</translation>
    </message>
    <message>
        <source>Tick what is to be made.</source>
        <translation>Vink aan wat moet worden gemaakt.</translation>
    </message>
    <message>
        <source>Previews are being made…</source>
        <translation>Voorbeelden worden gemaakt…</translation>
    </message>
    <message>
        <source>The proof-reader has no remarks.</source>
        <translation>De proeflezer heeft geen opmerkingen.</translation>
    </message>
    <message>
        <source>that of the plugin</source>
        <translation>die van de plug-in</translation>
    </message>
    <message>
        <source>how it is printed</source>
        <translation>hoe wordt afgedrukt</translation>
    </message>
    <message>
        <source>house style</source>
        <translation>huisstijl</translation>
    </message>
    <message>
        <source>Screen and mail</source>
        <translation>Scherm en e-mail</translation>
    </message>
    <message>
        <source>A file of at most 10 MB, where that can be</source>
        <translation>Een bestand van hoogstens 10 MB, waar dat kan</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>For the printer in the hall</source>
        <translation>Voor de printer op de gang</translation>
    </message>
    <message>
        <source>Printing house</source>
        <translation>Drukkerij</translation>
    </message>
    <message>
        <source>Finer, and with bleed and crop marks on A1 and larger</source>
        <translation>Fijner, en met afloop en snijtekens op A1 en groter</translation>
    </message>
    <message>
        <source>A size, or a width and height in millimetres such as 600x900</source>
        <translation>Een formaat, of een breedte en hoogte in millimeters zoals 600x900</translation>
    </message>
    <message>
        <source>Making previews</source>
        <translation>Voorbeelden maken</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Wat wordt gemaakt</translation>
    </message>
    <message>
        <source>Pages of what is selected</source>
        <translation>Pagina's van wat is gekozen</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemaakt voor</translation>
    </message>
    <message>
        <source>Single sheets as</source>
        <translation>Losse bladen als</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>A picture, for a presentation</source>
        <translation>Een plaatje, voor een presentatie</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>A drawing that can be edited</source>
        <translation>Een tekening die kan worden bewerkt</translation>
    </message>
    <message>
        <source>GeoPDF</source>
        <translation>GeoPDF</translation>
    </message>
    <message>
        <source>A PDF that knows coordinates</source>
        <translation>Een pdf die coördinaten kent</translation>
    </message>
    <message>
        <source>Two maps on one sheet</source>
        <translation>Twee kaarten op één blad</translation>
    </message>
    <message>
        <source>First map</source>
        <translation>Eerste kaart</translation>
    </message>
    <message>
        <source>Add a sheet with these two maps</source>
        <translation>Voeg een blad met deze twee kaarten toe</translation>
    </message>
    <message>
        <source>Reading the layouts</source>
        <translation>Lay-outs lezen</translation>
    </message>
    <message>
        <source>{count} layouts were added. They stand in the Layout Manager.</source>
        <translation>{count} lay-outs zijn toegevoegd. Ze staan in het lay-outbeheer.</translation>
    </message>
    <message>
        <source>What is made: tick what you want, and see it below</source>
        <translation>Wat er wordt gemaakt: vink aan wat je wilt, en zie het hieronder</translation>
    </message>
    <message>
        <source>The pages as they will be; a click shows one large</source>
        <translation>De pagina's zoals ze worden; een klik toont er een groot</translation>
    </message>
    <message>
        <source>Figures on fewer people than this are hidden, on screen and in print</source>
        <translation>Cijfers over minder mensen dan dit worden verborgen, op het scherm en op papier</translation>
    </message>
    <message>
        <source>Figures on fewer people than this are hatched as uncertain</source>
        <translation>Cijfers over minder mensen dan dit worden gearceerd als onzeker</translation>
    </message>
    <message>
        <source>With fewer areas than this no signal is given: there is nothing to compare with</source>
        <translation>Bij minder gebieden dan dit komt er geen sein: er is niets om mee te vergelijken</translation>
    </message>
    <message>
        <source>An area with fewer ingredients than this gets no K-index</source>
        <translation>Een gebied met minder ingrediënten dan dit krijgt geen K-index</translation>
    </message>
    <message>
        <source>Back to the limits that the plugin comes with</source>
        <translation>Terug naar de grenzen waarmee de plug-in komt</translation>
    </message>
    <message>
        <source>where there are not many areas</source>
        <translation>waar het er niet veel zijn</translation>
    </message>
    <message>
        <source>yes, for every area</source>
        <translation>ja, voor elk gebied</translation>
    </message>
    <message>
        <source>A3, lying</source>
        <translation>A3, liggend</translation>
    </message>
    <message>
        <source>A4, standing</source>
        <translation>A4, staand</translation>
    </message>
    <message>
        <source>Paper of the report</source>
        <translation>Papier van het rapport</translation>
    </message>
    <message>
        <source>A page for each area</source>
        <translation>Een bladzijde per gebied</translation>
    </message>
    <message>
        <source>The proof-reader has one remark.</source>
        <translation>De proeflezer heeft één opmerking.</translation>
    </message>
    <message>
        <source>The proof-reader has {count} remarks.</source>
        <translation>De proeflezer heeft {count} opmerkingen.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Tonen…</translation>
    </message>
    <message>
        <source>Language, paper and house style</source>
        <translation>Taal, papier en huisstijl</translation>
    </message>
    <message>
        <source>In words (HTML)</source>
        <translation>In woorden (HTML)</translation>
    </message>
    <message>
        <source>In words too</source>
        <translation>Ook in woorden</translation>
    </message>
    <message>
        <source>A web page beside the PDF, for who cannot see maps or has things read aloud</source>
        <translation>Een webpagina naast de pdf, voor wie geen kaarten kan zien of zich laat voorlezen</translation>
    </message>
    <message>
        <source>Of {count} areas something is hidden, to protect small numbers.</source>
        <translation>Van {count} gebieden is iets verborgen, om kleine aantallen te beschermen.</translation>
    </message>
</context>
</TS>
