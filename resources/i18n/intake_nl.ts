<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>intake</name>
    <message>
        <source>“{name}” has no column with area codes.</source>
        <translation>“{name}” heeft geen kolom met gebiedscodes.</translation>
    </message>
    <message>
        <source>Choose the column with your own area codes yourself.</source>
        <translation>Kies zelf de kolom met je eigen gebiedscodes.</translation>
    </message>
    <message>
        <source>Own areas, because “{column}” holds no CBS codes.</source>
        <translation>Eigen gebieden, want “{column}” bevat geen CBS-codes.</translation>
    </message>
    <message>
        <source>The names are in “{column}”.</source>
        <translation>De namen staan in “{column}”.</translation>
    </message>
    <message>
        <source>The layer has no names; the codes are used.</source>
        <translation>De laag heeft geen namen; de codes worden gebruikt.</translation>
    </message>
    <message>
        <source>The districts are in “{column}”.</source>
        <translation>De wijken staan in “{column}”.</translation>
    </message>
    <message>
        <source>The municipality is in “{column}”.</source>
        <translation>De gemeente staat in “{column}”.</translation>
    </message>
    <message>
        <source>Water is marked in “{column}”.</source>
        <translation>Water is aangegeven in “{column}”.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{column}”.</source>
        <translation>“{name}” heeft geen kolom “{column}”.</translation>
    </message>
    <message>
        <source>All columns are: {columns}.</source>
        <translation>Alle kolommen zijn: {columns}.</translation>
    </message>
    <message>
        <source>Choose one of these columns.</source>
        <translation>Kies een van deze kolommen.</translation>
    </message>
    <message>
        <source>Neighbourhoods, because the codes in “{column}” begin with BU.</source>
        <translation>Buurten, want de codes in “{column}” beginnen met BU.</translation>
    </message>
    <message>
        <source>Districts, because the codes in “{column}” begin with WK.</source>
        <translation>Wijken, want de codes in “{column}” beginnen met WK.</translation>
    </message>
    <message>
        <source>Municipalities, because the codes in “{column}” begin with GM.</source>
        <translation>Gemeenten, want de codes in “{column}” beginnen met GM.</translation>
    </message>
    <message>
        <source>The year of the boundaries is not known.</source>
        <translation>Het jaar van de grenzen is niet bekend.</translation>
    </message>
    <message>
        <source>The district follows from the code: BU02000101 lies in WK020001.</source>
        <translation>De wijk volgt uit de code: BU02000101 ligt in WK020001.</translation>
    </message>
    <message>
        <source>The layer has no districts.</source>
        <translation>De laag heeft geen wijken.</translation>
    </message>
    <message>
        <source>The municipality follows from the code: BU02000101 lies in GM0200.</source>
        <translation>De gemeente volgt uit de code: BU02000101 ligt in GM0200.</translation>
    </message>
    <message>
        <source>The layer has no municipalities; all its areas are used.</source>
        <translation>De laag heeft geen gemeenten; alle gebieden worden gebruikt.</translation>
    </message>
    <message>
        <source>Columns with area codes are: {candidates}. All columns are: {columns}.</source>
        <translation>Kolommen met gebiedscodes zijn: {candidates}. Alle kolommen zijn: {columns}.</translation>
    </message>
    <message>
        <source>Choose the column with the codes of the areas.</source>
        <translation>Kies de kolom met de codes van de gebieden.</translation>
    </message>
    <message>
        <source>The column “{column}” of “{name}” is empty.</source>
        <translation>De kolom “{column}” van “{name}” is leeg.</translation>
    </message>
    <message>
        <source>Columns with area codes are: {candidates}.</source>
        <translation>Kolommen met gebiedscodes zijn: {candidates}.</translation>
    </message>
    <message>
        <source>The key “{column}” was chosen by the user.</source>
        <translation>De sleutel “{column}” is door de gebruiker gekozen.</translation>
    </message>
    <message>
        <source>The year {year} was given by the user.</source>
        <translation>Het jaar {year} is door de gebruiker opgegeven.</translation>
    </message>
    <message>
        <source>The year {year} follows from “{column}”.</source>
        <translation>Het jaar {year} volgt uit “{column}”.</translation>
    </message>
    <message>
        <source>The year {year} follows from “{evidence}”.</source>
        <translation>Het jaar {year} volgt uit “{evidence}”.</translation>
    </message>
    <message>
        <source>{count} areas have no shape and were left out: {codes}.</source>
        <translation>Gebieden zonder vorm, die zijn weggelaten: {count} ({codes}).</translation>
    </message>
    <message>
        <source>The layer “{layer}” was read.</source>
        <translation>De laag “{layer}” is gelezen.</translation>
    </message>
    <message>
        <source>“{name}” holds no areas.</source>
        <translation>“{name}” bevat geen gebieden.</translation>
    </message>
    <message>
        <source>The layer “{layer}” is empty.</source>
        <translation>De laag “{layer}” is leeg.</translation>
    </message>
    <message>
        <source>Choose another layer or download it again.</source>
        <translation>Kies een andere laag of download haar opnieuw.</translation>
    </message>
    <message>
        <source>Choose a municipality.</source>
        <translation>Kies een gemeente.</translation>
    </message>
    <message>
        <source>“{name}” holds {count} municipalities, such as {some}.</source>
        <translation>“{name}” bevat {count} gemeenten, zoals {some}.</translation>
    </message>
    <message>
        <source>Give its name or code, such as Apeldoorn or GM0200.</source>
        <translation>Geef de naam of de code, zoals Apeldoorn of GM0200.</translation>
    </message>
    <message>
        <source>The municipality “{municipality}” is not in “{name}”.</source>
        <translation>De gemeente “{municipality}” staat niet in “{name}”.</translation>
    </message>
    <message>
        <source>It holds {count} municipalities: {some}.</source>
        <translation>Aantal gemeenten in het bestand: {count} ({some}).</translation>
    </message>
    <message>
        <source>Give a name or code that is in the layer, or choose another layer.</source>
        <translation>Geef een naam of code die in de laag staat, of kies een andere laag.</translation>
    </message>
    <message>
        <source>The areas in “{name}” have no shapes.</source>
        <translation>De gebieden in “{name}” hebben geen vorm.</translation>
    </message>
    <message>
        <source>All {count} rows have an empty geometry.</source>
        <translation>Alle {count} rijen hebben een lege geometrie.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons.</source>
        <translation>Kies een laag met vlakken.</translation>
    </message>
    <message>
        <source>“{name}” uses one code for different areas.</source>
        <translation>“{name}” gebruikt één code voor verschillende gebieden.</translation>
    </message>
    <message>
        <source>{count} codes stand at areas with different names, such as {codes}.</source>
        <translation>Codes die bij gebieden met verschillende namen staan: {count}, zoals {codes}.</translation>
    </message>
    <message>
        <source>Choose another key column, or correct the codes in a copy of the layer.</source>
        <translation>Kies een andere sleutelkolom, of verbeter de codes in een kopie van de laag.</translation>
    </message>
    <message>
        <source>{count} areas had an invalid shape, which was repaired in the copy.</source>
        <translation>Gebieden met een ongeldige vorm, die in de kopie is hersteld: {count}.</translation>
    </message>
    <message>
        <source>{count} rows without a code were left out.</source>
        <translation>Rijen zonder code, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} water parts with the code of a land area were left out.</source>
        <translation>Waterdelen met de code van een landgebied, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} areas were drawn in more than one row; their parts were joined.</source>
        <translation>Gebieden in meer dan één rij, waarvan de delen zijn samengevoegd: {count}.</translation>
    </message>
    <message>
        <source>The layer was converted from {crs} to RD (EPSG:28992).</source>
        <translation>De laag is omgezet van {crs} naar RD (EPSG:28992).</translation>
    </message>
    <message>
        <source>The boundary file “{name}” does not exist.</source>
        <translation>Het grenzenbestand “{name}” bestaat niet.</translation>
    </message>
    <message>
        <source>Looked for: {path}</source>
        <translation>Gezocht naar: {path}</translation>
    </message>
    <message>
        <source>Check the path; the file may have been moved or renamed.</source>
        <translation>Controleer het pad; misschien is het bestand verplaatst of hernoemd.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened as a boundary layer.</source>
        <translation>“{name}” kon niet als grenzenlaag worden geopend.</translation>
    </message>
    <message>
        <source>It is empty, broken off or not a map file. {problem}</source>
        <translation>Het bestand is leeg, afgebroken of geen kaartbestand. {problem}</translation>
    </message>
    <message>
        <source>Choose a GeoPackage, GeoJSON or shapefile with the areas.</source>
        <translation>Kies een GeoPackage, GeoJSON of shapefile met de gebieden.</translation>
    </message>
    <message>
        <source>“{name}” has no layer “{layer}”.</source>
        <translation>“{name}” heeft geen laag “{layer}”.</translation>
    </message>
    <message>
        <source>Its layers are: {layers}.</source>
        <translation>De lagen zijn: {layers}.</translation>
    </message>
    <message>
        <source>Choose one of these layers.</source>
        <translation>Kies een van deze lagen.</translation>
    </message>
    <message>
        <source>Choose a layer with the boundaries of neighbourhoods, districts or your own areas.</source>
        <translation>Kies een laag met de grenzen van buurten, wijken of je eigen gebieden.</translation>
    </message>
    <message>
        <source>The boundary layer has no coordinate system.</source>
        <translation>De grenzenlaag heeft geen coördinatenstelsel.</translation>
    </message>
    <message>
        <source>Set the coordinate system of the layer in QGIS and save it again.</source>
        <translation>Stel in QGIS het coördinatenstelsel van de laag in en bewaar haar opnieuw.</translation>
    </message>
    <message>
        <source>The layer is in RD (EPSG:28992).</source>
        <translation>De laag is in RD (EPSG:28992).</translation>
    </message>
    <message>
        <source>Spaces around {count} codes were removed.</source>
        <translation>Codes waar spaties omheen zijn weggehaald: {count}.</translation>
    </message>
    <message>
        <source>{count} codes were written as decimal numbers and became text again, such as {code}.</source>
        <translation>Codes die als decimaal getal waren geschreven en weer tekst zijn: {count}, zoals {code}.</translation>
    </message>
    <message>
        <source>{count} codes were written in small letters and are capitals now, such as {code}.</source>
        <translation>Codes die van kleine letters hoofdletters zijn geworden: {count}, zoals {code}.</translation>
    </message>
    <message>
        <source>Rows of the Netherlands that got the code {code}: {count}.</source>
        <translation>Rijen van Nederland die de code {code} kregen: {count}.</translation>
    </message>
    <message>
        <source>Lost zeros or prefixes were put back in {count} codes, such as {code}.</source>
        <translation>Codes waarin verloren nullen of voorvoegsels zijn teruggezet: {count}, zoals {code}.</translation>
    </message>
    <message>
        <source>Not one area is found in the tables.</source>
        <translation>Geen enkel gebied komt in de tabellen voor.</translation>
    </message>
    <message>
        <source>The key column “{column}” has codes such as {own}; the tables have codes such as {theirs}.</source>
        <translation>De sleutelkolom “{column}” heeft codes zoals {own}; de tabellen hebben codes zoals {theirs}.</translation>
    </message>
    <message>
        <source>Choose another key column or municipality, or tables of the same areas.</source>
        <translation>Kies een andere sleutelkolom of gemeente, of tabellen van dezelfde gebieden.</translation>
    </message>
    <message>
        <source>There are no tables.</source>
        <translation>Er zijn geen tabellen.</translation>
    </message>
    <message>
        <source>A QuickScan needs at least one table with figures for the areas.</source>
        <translation>Een QuickScan heeft ten minste één tabel met cijfers over de gebieden nodig.</translation>
    </message>
    <message>
        <source>Add a table, such as the CBS key figures or registered crimes.</source>
        <translation>Voeg een tabel toe, zoals de kerncijfers van het CBS of geregistreerde misdrijven.</translation>
    </message>
    <message>
        <source>Areas whose boundary moved in {year}: {count} ({codes}). No trend is shown across that year.</source>
        <translation>Gebieden waarvan de grens in {year} is verlegd: {count} ({codes}). Over dat jaar heen is er geen trend.</translation>
    </message>
    <message>
        <source>Areas with a new code in {year}: {count} ({codes}). Figures under the old code are not linked.</source>
        <translation>Gebieden met een nieuwe code in {year}: {count} ({codes}). Cijfers onder de oude code zijn niet gekoppeld.</translation>
    </message>
    <message>
        <source>It has the region column “{column}” and {count} known columns.</source>
        <translation>De regiokolom is “{column}”; aantal bekende kolommen: {count}.</translation>
    </message>
    <message>
        <source>It has the region column “{column}” of the CBS, but no indicator.</source>
        <translation>De tabel heeft de regiokolom “{column}” van het CBS, maar geen indicator.</translation>
    </message>
    <message>
        <source>It has the Leefbaarometer columns {columns}.</source>
        <translation>De tabel heeft de kolommen van de Leefbaarometer: {columns}.</translation>
    </message>
    <message>
        <source>It has the police column “{column}”.</source>
        <translation>De tabel heeft de kolom “{column}” van de politie.</translation>
    </message>
    <message>
        <source>“{name}” is not a table of the police.</source>
        <translation>“{name}” is geen tabel van de politie.</translation>
    </message>
    <message>
        <source>It has no column GeregistreerdeMisdrijven or GeregistreerdeOverlast.</source>
        <translation>De kolom GeregistreerdeMisdrijven of GeregistreerdeOverlast ontbreekt.</translation>
    </message>
    <message>
        <source>Choose another format for it, or leave the choice to the plugin.</source>
        <translation>Kies een ander formaat, of laat de keuze aan de plug-in.</translation>
    </message>
    <message>
        <source>“{name}” holds no kind of crime or nuisance that the QuickScan uses.</source>
        <translation>“{name}” bevat geen soort misdrijf of overlast die de QuickScan gebruikt.</translation>
    </message>
    <message>
        <source>Its kinds are: {kinds}.</source>
        <translation>De soorten zijn: {kinds}.</translation>
    </message>
    <message>
        <source>Download the table with the total (0.0.0) in it.</source>
        <translation>Download de tabel met het totaal (0.0.0) erin.</translation>
    </message>
    <message>
        <source>{count} rows of other kinds were left out.</source>
        <translation>Rijen van andere soorten, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>It has area codes in “{column}” and their names, and no figures.</source>
        <translation>De tabel heeft gebiedscodes in “{column}” met hun namen, en geen cijfers.</translation>
    </message>
    <message>
        <source>It has the columns Leeftijd, Marges and WijkenEnBuurten.</source>
        <translation>De tabel heeft de kolommen Leeftijd, Marges en WijkenEnBuurten.</translation>
    </message>
    <message>
        <source>{count} rows of other ages or of interval bounds were left out.</source>
        <translation>Rijen van andere leeftijden of van marges, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>It has the code column “{column}” and {count} columns of indicators.</source>
        <translation>De codekolom is “{column}”; aantal kolommen met indicatoren: {count}.</translation>
    </message>
    <message>
        <source>The same code; the table calls it “{table}”, the areas “{area}”.</source>
        <translation>Dezelfde code; in de tabel heet het “{table}”, bij de gebieden “{area}”.</translation>
    </message>
    <message>
        <source>Check that it is the same area.</source>
        <translation>Controleer of het hetzelfde gebied is.</translation>
    </message>
    <message>
        <source>Zeros or the prefix seem to be lost: the other side has {code}.</source>
        <translation>Nullen of het voorvoegsel lijken verloren: de andere kant heeft {code}.</translation>
    </message>
    <message>
        <source>The other side has an area of this name under the code {code}.</source>
        <translation>De andere kant heeft een gebied met deze naam onder de code {code}.</translation>
    </message>
    <message>
        <source>The nearest code on the other side is {code}.</source>
        <translation>De dichtstbijzijnde code aan de andere kant is {code}.</translation>
    </message>
    <message>
        <source>The code stands in the table more than once, with the same figures; they were counted once.</source>
        <translation>De code staat meer dan eens in de tabel, met dezelfde cijfers; ze zijn één keer geteld.</translation>
    </message>
    <message>
        <source>Check the table for double rows.</source>
        <translation>Controleer de tabel op dubbele rijen.</translation>
    </message>
    <message>
        <source>The same code, but its boundary moved in a year of this table (flag 3 of the CBS).</source>
        <translation>Dezelfde code, maar de grens is in een jaar van deze tabel verlegd (CBS-code 3).</translation>
    </message>
    <message>
        <source>Do not compare years across that change.</source>
        <translation>Vergelijk geen jaren over die wijziging heen.</translation>
    </message>
    <message>
        <source>The same code; the area got it in a year of this table and had another code before (flag 2 of the CBS).</source>
        <translation>Dezelfde code; het gebied kreeg haar in een jaar van deze tabel en had eerder een andere (CBS-code 2).</translation>
    </message>
    <message>
        <source>The same code in both.</source>
        <translation>Dezelfde code in beide.</translation>
    </message>
    <message>
        <source>The row of the Netherlands: used as a reference.</source>
        <translation>De rij van Nederland: gebruikt als referentie.</translation>
    </message>
    <message>
        <source>The row of the municipality itself: used as a reference.</source>
        <translation>De rij van de gemeente zelf: gebruikt als referentie.</translation>
    </message>
    <message>
        <source>Another municipality: not part of this study.</source>
        <translation>Een andere gemeente: geen deel van deze studie.</translation>
    </message>
    <message>
        <source>This code is not in the areas.</source>
        <translation>Deze code komt bij de gebieden niet voor.</translation>
    </message>
    <message>
        <source>Check the key column of the areas and the year of the boundaries.</source>
        <translation>Controleer de sleutelkolom van de gebieden en het jaar van de grenzen.</translation>
    </message>
    <message>
        <source>Water: publishers give no figures for it.</source>
        <translation>Water: daarover geven de bronnen geen cijfers.</translation>
    </message>
    <message>
        <source>The table has no row for this area.</source>
        <translation>De tabel heeft geen rij voor dit gebied.</translation>
    </message>
    <message>
        <source>It is drawn as “no data”. Check whether the table is complete.</source>
        <translation>Het wordt getekend als “geen gegevens”. Controleer of de tabel volledig is.</translation>
    </message>
    <message>
        <source>neighbourhoods</source>
        <translation>buurten</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>wijken</translation>
    </message>
    <message>
        <source>municipalities</source>
        <translation>gemeenten</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>het land</translation>
    </message>
    <message>
        <source>own areas</source>
        <translation>eigen gebieden</translation>
    </message>
    <message>
        <source>The same code; the boundaries are of {year} and the figures of {years}.</source>
        <translation>Dezelfde code; de grenzen zijn van {year} en de cijfers van {years}.</translation>
    </message>
    <message>
        <source>Another level than the areas: used for names, not drawn.</source>
        <translation>Een ander niveau dan de gebieden: gebruikt voor namen, niet getekend.</translation>
    </message>
    <message>
        <source>Not in the areas: the boundaries are of {year}, the figures of {years}; areas may have changed.</source>
        <translation>Niet bij de gebieden: de grenzen zijn van {year}, de cijfers van {years}; de indeling kan zijn veranderd.</translation>
    </message>
    <message>
        <source>Use boundaries of the year of the figures, or figures of the year of the boundaries.</source>
        <translation>Gebruik grenzen van het jaar van de cijfers, of cijfers van het jaar van de grenzen.</translation>
    </message>
    <message>
        <source>The table has figures of another level ({levels}); the areas are {level}.</source>
        <translation>De tabel heeft cijfers van een ander niveau ({levels}); de gebieden zijn {level}.</translation>
    </message>
    <message>
        <source>Choose a table of the level of the areas, or a boundary layer of the level of the table.</source>
        <translation>Kies een tabel van het niveau van de gebieden, of een grenzenlaag van het niveau van de tabel.</translation>
    </message>
    <message>
        <source>The table has no rows of this municipality.</source>
        <translation>De tabel heeft geen rijen van deze gemeente.</translation>
    </message>
    <message>
        <source>Download the table with this municipality in it.</source>
        <translation>Download de tabel met deze gemeente erin.</translation>
    </message>
    <message>
        <source>Not in the table: the boundaries are of {year}, the figures of {years}; areas may have changed.</source>
        <translation>Niet in de tabel: de grenzen zijn van {year}, de cijfers van {years}; de indeling kan zijn veranderd.</translation>
    </message>
    <message>
        <source>{indicators} {year}: estimated with the {denominator} of {other} (areas: {count}).</source>
        <translation>{indicators} {year}: geschat met de {denominator} van {other} (gebieden: {count}).</translation>
    </message>
    <message>
        <source>{indicator}: no rate for {years}, because no {denominator} are known within two years.</source>
        <translation>{indicator}: geen cijfer per inwoner of woning voor {years}, want binnen twee jaar zijn geen {denominator} bekend.</translation>
    </message>
    <message>
        <source>The file “{name}” does not exist.</source>
        <translation>Het bestand “{name}” bestaat niet.</translation>
    </message>
    <message>
        <source>The user chose this format.</source>
        <translation>De gebruiker heeft dit formaat gekozen.</translation>
    </message>
    <message>
        <source>“{name}” was not recognised.</source>
        <translation>“{name}” is niet herkend.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation>“{name}” kon niet worden geopend.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>Check whether you may read the file and whether another program holds it.</source>
        <translation>Controleer of je het bestand mag lezen en of een ander programma het vasthoudt.</translation>
    </message>
    <message>
        <source>There is no table format “{format}”.</source>
        <translation>Er is geen tabelformaat “{format}”.</translation>
    </message>
    <message>
        <source>The formats are: {formats}.</source>
        <translation>De formaten zijn: {formats}.</translation>
    </message>
    <message>
        <source>Choose one of these, or “auto”.</source>
        <translation>Kies een van deze, of “auto”.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no tables.</source>
        <translation>De map “{name}” bevat geen tabellen.</translation>
    </message>
    <message>
        <source>Choose the folder with the tables themselves.</source>
        <translation>Kies de map met de tabellen zelf.</translation>
    </message>
    <message>
        <source>“{name}” holds no rows.</source>
        <translation>“{name}” bevat geen rijen.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}” is leeg.</translation>
    </message>
    <message>
        <source>The file has no content.</source>
        <translation>Het bestand heeft geen inhoud.</translation>
    </message>
    <message>
        <source>Download or save the table again.</source>
        <translation>Download of bewaar de tabel opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened as a spreadsheet.</source>
        <translation>“{name}” kon niet als rekenblad worden geopend.</translation>
    </message>
    <message>
        <source>The file is broken off or of another kind. {problem}</source>
        <translation>Het bestand is afgebroken of van een andere soort. {problem}</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it again, or download it again.</source>
        <translation>Open het in een rekenbladprogramma en bewaar het opnieuw, of download het opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” has no sheet “{sheet}”.</source>
        <translation>“{name}” heeft geen blad “{sheet}”.</translation>
    </message>
    <message>
        <source>Its sheets are: {sheets}.</source>
        <translation>De bladen zijn: {sheets}.</translation>
    </message>
    <message>
        <source>Choose one of these sheets.</source>
        <translation>Kies een van deze bladen.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of {count} was read.</source>
        <translation>Van {count} bladen is “{sheet}” gelezen.</translation>
    </message>
    <message>
        <source>“{name}” is not a table.</source>
        <translation>“{name}” is geen tabel.</translation>
    </message>
    <message>
        <source>No separator (semicolon, comma or tab) gives it more than one column.</source>
        <translation>Geen scheidingsteken (puntkomma, komma of tab) geeft meer dan één kolom.</translation>
    </message>
    <message>
        <source>Save the table as CSV with a semicolon between the columns, or as xlsx.</source>
        <translation>Bewaar de tabel als CSV met een puntkomma tussen de kolommen, of als xlsx.</translation>
    </message>
    <message>
        <source>There is a header and nothing below it.</source>
        <translation>Er is een kopregel en daaronder niets.</translation>
    </message>
    <message>
        <source>Download or save the table again; check the filter that it was made with.</source>
        <translation>Download of bewaar de tabel opnieuw; controleer het filter waarmee zij is gemaakt.</translation>
    </message>
    <message>
        <source>The file holds no text at all.</source>
        <translation>Het bestand bevat geen enkele tekst.</translation>
    </message>
    <message>
        <source>“{name}” is a web page, not a table.</source>
        <translation>“{name}” is een webpagina, geen tabel.</translation>
    </message>
    <message>
        <source>The file begins with “{start}”: a page was saved under the name of a table.</source>
        <translation>Het bestand begint met “{start}”: een pagina is onder de naam van een tabel bewaard.</translation>
    </message>
    <message>
        <source>Download the file itself (often the button “Download” or “Raw”), not the page that shows it.</source>
        <translation>Download het bestand zelf (vaak de knop “Download” of “Raw”), niet de pagina die het toont.</translation>
    </message>
    <message>
        <source>“{name}” is not a table in text form.</source>
        <translation>“{name}” is geen tabel in tekstvorm.</translation>
    </message>
    <message>
        <source>Its content is of another kind ({kind}).</source>
        <translation>De inhoud is van een andere soort ({kind}).</translation>
    </message>
    <message>
        <source>Choose a CSV, xlsx, xls or ods file; give a file the extension that belongs to its content.</source>
        <translation>Kies een CSV-, xlsx-, xls- of ods-bestand; geef een bestand de extensie die bij de inhoud hoort.</translation>
    </message>
    <message>
        <source>{count} title lines above the header were skipped.</source>
        <translation>Titelregels boven de kop, die zijn overgeslagen: {count}.</translation>
    </message>
    <message>
        <source>{count} lines below the table (such as the source) were skipped.</source>
        <translation>Regels onder de tabel (zoals de bron), die zijn overgeslagen: {count}.</translation>
    </message>
    <message>
        <source>“{name}” could not be read as a table.</source>
        <translation>“{name}” kon niet als tabel worden gelezen.</translation>
    </message>
    <message>
        <source>Look in the file whether every row has the same number of cells, and save it again.</source>
        <translation>Kijk in het bestand of elke rij evenveel cellen heeft, en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>{count} area codes stand in the table twice with the same numbers; one was kept.</source>
        <translation>Gebiedscodes die dubbel in de tabel staan met dezelfde cijfers, waarvan er één is behouden: {count}.</translation>
    </message>
    <message>
        <source>“{name}” has no rows of {year}.</source>
        <translation>“{name}” heeft geen rijen van {year}.</translation>
    </message>
    <message>
        <source>Its years are: {years}.</source>
        <translation>De jaren zijn: {years}.</translation>
    </message>
    <message>
        <source>Give one of these years, or none to read them all.</source>
        <translation>Geef een van deze jaren, of geen om ze alle te lezen.</translation>
    </message>
    <message>
        <source>The year of “{name}” is not known.</source>
        <translation>Het jaar van “{name}” is niet bekend.</translation>
    </message>
    <message>
        <source>No column, table number, sheet or file name tells which year the figures are of.</source>
        <translation>Geen kolom, tabelnummer, blad of bestandsnaam zegt van welk jaar de cijfers zijn.</translation>
    </message>
    <message>
        <source>Fill in the year beside the table, or put it in the file name (such as kwb_2020.csv).</source>
        <translation>Vul het jaar in bij de tabel, of zet het in de bestandsnaam (zoals kwb_2020.csv).</translation>
    </message>
    <message>
        <source>“{name}” has no columns that the QuickScan knows.</source>
        <translation>“{name}” heeft geen kolommen die de QuickScan kent.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>De kolommen zijn: {columns}.</translation>
    </message>
    <message>
        <source>Name a column after an indicator (such as k_lvb or misdrijven_2021), or choose another table.</source>
        <translation>Noem een kolom naar een indicator (zoals k_lvb of misdrijven_2021), of kies een andere tabel.</translation>
    </message>
    <message>
        <source>Add a column with the codes of the areas (BU…, WK…, GM… or your own) and call it “code”.</source>
        <translation>Voeg een kolom toe met de codes van de gebieden (BU…, WK…, GM… of je eigen) en noem haar “code”.</translation>
    </message>
    <message>
        <source>“{name}” has a column for area codes without codes.</source>
        <translation>“{name}” heeft een kolom voor gebiedscodes zonder codes.</translation>
    </message>
    <message>
        <source>All cells of “{column}” are empty.</source>
        <translation>Alle cellen van “{column}” zijn leeg.</translation>
    </message>
    <message>
        <source>Fill the column or download the table again.</source>
        <translation>Vul de kolom of download de tabel opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” holds area codes twice, with different numbers.</source>
        <translation>“{name}” bevat gebiedscodes dubbel, met verschillende cijfers.</translation>
    </message>
    <message>
        <source>Keep one row per area and year: remove the double rows, or filter the table on one category.</source>
        <translation>Houd één rij per gebied en jaar: verwijder de dubbele rijen, of filter de tabel op één categorie.</translation>
    </message>
    <message>
        <source>{count} rows were left out because their period is no year, such as “{period}”.</source>
        <translation>Rijen waarvan de periode geen jaar is, zoals “{period}”, en die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” hold no number, such as “{cell}”; they count as no data.</source>
        <translation>Cellen van “{column}” zonder getal, zoals “{cell}”, die gelden als geen gegevens: {count}.</translation>
    </message>
    <message>
        <source>The points in “{column}” were read as thousands separators.</source>
        <translation>De punten in “{column}” zijn gelezen als scheiding van duizendtallen.</translation>
    </message>
    <message>
        <source>The tables hold no figures for these areas.</source>
        <translation>De tabellen hebben geen cijfers voor deze gebieden.</translation>
    </message>
    <message>
        <source>The codes match, but beside them not one cell of {tables} holds a number.</source>
        <translation>De codes kloppen, maar in {tables} staat daarbij in geen enkele cel een getal.</translation>
    </message>
    <message>
        <source>Add a table with figures, or check that the columns with figures are filled, and filled with numbers.</source>
        <translation>Voeg een tabel met cijfers toe, of controleer of de kolommen met cijfers gevuld zijn, en met getallen.</translation>
    </message>
    <message>
        <source>“{name}” has no table “{member}”.</source>
        <translation>“{name}” heeft geen tabel “{member}”.</translation>
    </message>
    <message>
        <source>It holds: {members}.</source>
        <translation>Het bevat: {members}.</translation>
    </message>
    <message>
        <source>“{name}” could not be unpacked.</source>
        <translation>“{name}” kon niet worden uitgepakt.</translation>
    </message>
    <message>
        <source>The zip is broken off or of another kind. {problem}</source>
        <translation>De zip is afgebroken of van een andere soort. {problem}</translation>
    </message>
    <message>
        <source>Download it again, or unpack it yourself and choose the files in it.</source>
        <translation>Download het opnieuw, of pak het zelf uit en kies de bestanden erin.</translation>
    </message>
    <message>
        <source>Download or save the table again, as CSV or as xlsx.</source>
        <translation>Download of bewaar de tabel opnieuw, als CSV of als xlsx.</translation>
    </message>
    <message>
        <source>It has a line of more than {limit} MB.</source>
        <translation>Het heeft een regel van meer dan {limit} MB.</translation>
    </message>
    <message>
        <source>It holds zero bytes, which text never does: it is broken off, or of another kind.</source>
        <translation>Het bevat nulbytes, die nooit in tekst staan: het is afgebroken, of van een andere soort.</translation>
    </message>
    <message>
        <source>Save the table again, with one row on a line.</source>
        <translation>Bewaar de tabel opnieuw, met één rij op een regel.</translation>
    </message>
    <message>
        <source>“{name}” is too large.</source>
        <translation>“{name}” is te groot.</translation>
    </message>
    <message>
        <source>It is {size} MB; a table of up to {limit} MB can be read.</source>
        <translation>Het is {size} MB; een tabel tot {limit} MB kan worden gelezen.</translation>
    </message>
    <message>
        <source>Filter it on your municipality first, or download only the years that you need.</source>
        <translation>Filter het eerst op je gemeente, of download alleen de jaren die je nodig hebt.</translation>
    </message>
    <message>
        <source>It has more than {count} rows.</source>
        <translation>Het heeft meer dan {count} rijen.</translation>
    </message>
    <message>
        <source>“{name}” has too many columns.</source>
        <translation>“{name}” heeft te veel kolommen.</translation>
    </message>
    <message>
        <source>It has {count}; a table of up to {limit} can be read.</source>
        <translation>Het heeft er {count}; een tabel tot {limit} kan worden gelezen.</translation>
    </message>
    <message>
        <source>Save only the columns that you need; or turn the table so that years stand below each other.</source>
        <translation>Bewaar alleen de kolommen die je nodig hebt; of draai de tabel, zodat jaren onder elkaar staan.</translation>
    </message>
    <message>
        <source>It is a table view of StatLine: a column for each topic and period; it was turned.</source>
        <translation>Het is een tabelweergave van StatLine: een kolom per onderwerp en periode; die is gedraaid.</translation>
    </message>
    <message>
        <source>The header stands in {count} rows, which were joined.</source>
        <translation>De kop staat in {count} rijen, die zijn samengevoegd.</translation>
    </message>
    <message>
        <source>Row {row} has {found} cells; the header has {width}.</source>
        <translation>Rij {row} heeft {found} cellen; de kop heeft er {width}.</translation>
    </message>
    <message>
        <source>Look in the file whether every row has the same number of cells (text with a separator in it must stand in quotes), and save it again.</source>
        <translation>Kijk in het bestand of elke rij evenveel cellen heeft (tekst met een scheidingsteken erin moet tussen aanhalingstekens staan), en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” could not be read as JSON.</source>
        <translation>“{name}” kon niet als JSON worden gelezen.</translation>
    </message>
    <message>
        <source>It is broken off or of another kind. {problem}</source>
        <translation>Het is afgebroken of van een andere soort. {problem}</translation>
    </message>
    <message>
        <source>Download or save the file again.</source>
        <translation>Download of bewaar het bestand opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” holds no table.</source>
        <translation>“{name}” bevat geen tabel.</translation>
    </message>
    <message>
        <source>It is JSON, but there is no list of records in it.</source>
        <translation>Het is JSON, maar er staat geen lijst met records in.</translation>
    </message>
    <message>
        <source>Choose a file with a list of records, such as an answer of CBS OData.</source>
        <translation>Kies een bestand met een lijst van records, zoals een antwoord van CBS OData.</translation>
    </message>
    <message>
        <source>“{name}” holds no tables.</source>
        <translation>“{name}” bevat geen tabellen.</translation>
    </message>
    <message>
        <source>There is no sheet, layer or file in it that may hold one.</source>
        <translation>Er zit geen blad, laag of bestand in dat er een kan bevatten.</translation>
    </message>
    <message>
        <source>Choose a file with a table.</source>
        <translation>Kies een bestand met een tabel.</translation>
    </message>
    <message>
        <source>It is protected with a password, or an old xls file under another name.</source>
        <translation>Het is beveiligd met een wachtwoord, of een oud xls-bestand onder een andere naam.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as xlsx, without a password.</source>
        <translation>Open het in een rekenprogramma en bewaar het als xlsx, zonder wachtwoord.</translation>
    </message>
    <message>
        <source>“{name}” is not a whole table view.</source>
        <translation>“{name}” is geen hele tabelweergave.</translation>
    </message>
    <message>
        <source>It is a table view of StatLine, but the row of “{region}” has {found} cells and the topics have {width}.</source>
        <translation>Het is een tabelweergave van StatLine, maar de rij van “{region}” heeft {found} cellen en de onderwerpen hebben er {width}.</translation>
    </message>
    <message>
        <source>Download it again from StatLine; the file was changed or is broken off.</source>
        <translation>Haal het opnieuw van StatLine; het bestand is veranderd of afgebroken.</translation>
    </message>
    <message>
        <source>Choose the table of scores of the same release; changes between its years are computed from it.</source>
        <translation>Kies de tabel met scores van dezelfde meting; veranderingen tussen de jaren worden daaruit berekend.</translation>
    </message>
    <message>
        <source>It begins as a table view of StatLine, but below the topics stand no units or figures.</source>
        <translation>Het begint als een tabelweergave van StatLine, maar onder de onderwerpen staan geen eenheden of cijfers.</translation>
    </message>
    <message>
        <source>Download it again from StatLine; “CSV met statistische symbolen” also holds the codes of the regions.</source>
        <translation>Download het opnieuw van StatLine; “CSV met statistische symbolen” bevat ook de codes van de regio’s.</translation>
    </message>
    <message>
        <source>Some letters are in Windows encoding (cp1252), not UTF-8; they were read as such.</source>
        <translation>Sommige letters staan in Windows-codering (cp1252) en niet in UTF-8; ze zijn zo gelezen.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to too much.</source>
        <translation>“{name}” wordt uitgepakt te groot.</translation>
    </message>
    <message>
        <source>It holds {size} MB in {count} parts; up to {limit} MB in {parts} parts can be read.</source>
        <translation>Er zit {size} MB in {count} delen in; tot {limit} MB in {parts} delen kan worden gelezen.</translation>
    </message>
    <message>
        <source>Save only the rows that you need; or unpack the zip yourself and choose the file that you need.</source>
        <translation>Bewaar alleen de rijen die je nodig hebt; of pak de zip zelf uit en kies het bestand dat je nodig hebt.</translation>
    </message>
    <message>
        <source>“{name}” was refused.</source>
        <translation>“{name}” is geweigerd.</translation>
    </message>
    <message>
        <source>It declares entities of its own, which no spreadsheet program does.</source>
        <translation>Het legt eigen entiteiten vast, wat geen rekenprogramma doet.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program that you trust, and save it again.</source>
        <translation>Open het in een rekenprogramma dat je vertrouwt, en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>{count} codes were written with an exponent and became whole again, such as {code}.</source>
        <translation>{count} codes waren met een exponent geschreven en zijn weer heel, zoals {code}.</translation>
    </message>
    <message>
        <source>It has the columns of Amsterdam's BBGA: {area}, variabele and waarde.</source>
        <translation>Het heeft de kolommen van de BBGA van Amsterdam: {area}, variabele en waarde.</translation>
    </message>
    <message>
        <source>{count} rows with Amsterdam's own codes got those of the CBS, such as {code}.</source>
        <translation>{count} rijen met de eigen codes van Amsterdam kregen die van het CBS, zoals {code}.</translation>
    </message>
    <message>
        <source>It is a map with the code column “{column}” and {count} known columns.</source>
        <translation>Het is een kaart met de codekolom “{column}” en {count} bekende kolommen.</translation>
    </message>
    <message>
        <source>“{old}” and “{new}” say which code became which.</source>
        <translation>“{old}” en “{new}” zeggen welke code welke werd.</translation>
    </message>
    <message>
        <source>It has the codes of two years side by side: “{old}” and “{new}”.</source>
        <translation>Het heeft de codes van twee jaren naast elkaar: “{old}” en “{new}”.</translation>
    </message>
    <message>
        <source>“{name}” holds no codes that changed.</source>
        <translation>“{name}” bevat geen codes die veranderden.</translation>
    </message>
    <message>
        <source>Give it the columns from_code, to_code, from_year, to_year and share.</source>
        <translation>Geef het de kolommen van_code, naar_code, van_jaar, naar_jaar en aandeel.</translation>
    </message>
    <message>
        <source>“{name}” has shares that are no numbers.</source>
        <translation>“{name}” heeft aandelen die geen getal zijn.</translation>
    </message>
    <message>
        <source>The column “{column}” holds {cell}.</source>
        <translation>In de kolom “{column}” staat {cell}.</translation>
    </message>
    <message>
        <source>Give every row a share between 0 and 1 (or a percentage).</source>
        <translation>Geef elke rij een aandeel tussen 0 en 1 (of een percentage).</translation>
    </message>
    <message>
        <source>The table has the names of areas and no codes (column “{column}”).</source>
        <translation>De tabel heeft de namen van gebieden en geen codes (kolom “{column}”).</translation>
    </message>
    <message>
        <source>The score “lbm” was not read: without the deviation “afw” it stands on a scale of its own.</source>
        <translation>De score “lbm” is niet gelezen: zonder de afwijking “afw” staat die op een eigen schaal.</translation>
    </message>
    <message>
        <source>These are scores of Leefbaarometer 2.0: they are never put in one series with those of 3.0.</source>
        <translation>Dit zijn scores van Leefbaarometer 2.0: die komen nooit in één reeks met die van 3.0.</translation>
    </message>
    <message>
        <source>“{variable}” says which figure a row is, “{value}” holds it.</source>
        <translation>“{variable}” zegt welk cijfer een rij is, “{value}” bevat het.</translation>
    </message>
    <message>
        <source>“{name}” is no long table.</source>
        <translation>“{name}” is geen lange tabel.</translation>
    </message>
    <message>
        <source>It has no column that says which figure a row is, and one that holds it.</source>
        <translation>Het heeft geen kolom die zegt welk cijfer een rij is, en een die het bevat.</translation>
    </message>
    <message>
        <source>“{name}” has no figures that the QuickScan knows.</source>
        <translation>“{name}” heeft geen cijfers die de QuickScan kent.</translation>
    </message>
    <message>
        <source>The column “{column}” holds: {values}.</source>
        <translation>In de kolom “{column}” staat: {values}.</translation>
    </message>
    <message>
        <source>Rename a figure after an indicator (such as k_lvb), or choose another table.</source>
        <translation>Noem een cijfer naar een indicator (zoals k_lvb), of kies een andere tabel.</translation>
    </message>
    <message>
        <source>{count} rows of other figures were left out.</source>
        <translation>{count} rijen met andere cijfers zijn weggelaten.</translation>
    </message>
    <message>
        <source>It has the columns of CBS OData v4: Measure and Value.</source>
        <translation>Het heeft de kolommen van CBS OData v4: Measure en Value.</translation>
    </message>
    <message>
        <source>“{name}” is not a table of CBS OData v4.</source>
        <translation>“{name}” is geen tabel van CBS OData v4.</translation>
    </message>
    <message>
        <source>It has no columns Measure and Value.</source>
        <translation>Het heeft geen kolommen Measure en Value.</translation>
    </message>
    <message>
        <source>“{name}” has no figures of areas.</source>
        <translation>“{name}” heeft geen cijfers van gebieden.</translation>
    </message>
    <message>
        <source>Its dimensions are {columns}; there are no neighbourhoods, districts or municipalities.</source>
        <translation>De dimensies zijn {columns}; er zijn geen buurten, wijken of gemeenten.</translation>
    </message>
    <message>
        <source>Choose a table with the dimension “Wijken en buurten” or “Regio's”.</source>
        <translation>Kies een tabel met de dimensie “Wijken en buurten” of “Regio's”.</translation>
    </message>
    <message>
        <source>“{name}” has no measures that the QuickScan knows.</source>
        <translation>“{name}” heeft geen onderwerpen die de QuickScan kent.</translation>
    </message>
    <message>
        <source>Its measures are: {measures}.</source>
        <translation>De onderwerpen zijn: {measures}.</translation>
    </message>
    <message>
        <source>Choose a table with key figures of neighbourhoods; the file MeasureCodes beside it tells what the measures are.</source>
        <translation>Kies een tabel met kerncijfers van buurten; het bestand MeasureCodes ernaast zegt wat de onderwerpen zijn.</translation>
    </message>
    <message>
        <source>Months were added up to years.</source>
        <translation>Maanden zijn opgeteld tot jaren.</translation>
    </message>
    <message>
        <source>Years without twelve months for every area have no figure there: {years}.</source>
        <translation>Jaren zonder twaalf maanden voor elk gebied hebben daar geen cijfer: {years}.</translation>
    </message>
    <message>
        <source>“{name}” holds no estimates for all adults.</source>
        <translation>“{name}” bevat geen schattingen voor alle volwassenen.</translation>
    </message>
    <message>
        <source>Its ages are {ages} and its margins {margins}; 20300 and MW00000 are needed.</source>
        <translation>De leeftijden zijn {ages} en de marges {margins}; 20300 en MW00000 zijn nodig.</translation>
    </message>
    <message>
        <source>Download the table for 18 years and over, with the value itself.</source>
        <translation>Download de tabel voor 18 jaar en ouder, met de waarde zelf.</translation>
    </message>
    <message>
        <source>It has the SES-WOA score “{column}”.</source>
        <translation>Het heeft de SES-WOA-score “{column}”.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” are below zero, which cannot be; they count as no data.</source>
        <translation>{count} cellen van “{column}” zijn kleiner dan nul, wat niet kan; ze tellen als geen gegevens.</translation>
    </message>
    <message>
        <source>“{column}” holds fractions, so no numbers of people or cases; it was left out.</source>
        <translation>“{column}” bevat breuken, dus geen aantallen mensen of gevallen; de kolom is weggelaten.</translation>
    </message>
    <message>
        <source>“{column}” counts in thousands and was multiplied by 1,000.</source>
        <translation>“{column}” telt in duizendtallen en is met 1.000 vermenigvuldigd.</translation>
    </message>
    <message>
        <source>“{column}” is in euros and was divided by 1,000.</source>
        <translation>“{column}” is in euro’s en is door 1.000 gedeeld.</translation>
    </message>
    <message>
        <source>Check “{column}”: {count} percentages are above 100. Is the decimal mark right?</source>
        <translation>Kijk “{column}” na: {count} percentages zijn hoger dan 100. Klopt het decimaalteken?</translation>
    </message>
    <message>
        <source>Check “{column}”: all percentages are below 1. A spreadsheet may have stored 12.4 % as 0.124.</source>
        <translation>Kijk “{column}” na: alle percentages zijn lager dan 1. Een rekenblad kan 12,4 % als 0,124 hebben bewaard.</translation>
    </message>
    <message>
        <source>“{name}” has two columns called “{column}”, with different figures.</source>
        <translation>“{name}” heeft twee kolommen met de naam “{column}”, met verschillende cijfers.</translation>
    </message>
    <message>
        <source>Which of them is meant cannot be told from the table.</source>
        <translation>Welke van de twee bedoeld is, valt uit de tabel niet op te maken.</translation>
    </message>
    <message>
        <source>Rename or remove one of the two in a copy of the table.</source>
        <translation>Hernoem of verwijder een van de twee in een kopie van de tabel.</translation>
    </message>
    <message>
        <source>{count} codes stand in it more than once for the same year, such as {codes}. Columns that may tell the rows apart: {columns}.</source>
        <translation>{count} codes staan er meer dan eens in voor hetzelfde jaar, zoals {codes}. Kolommen die de rijen kunnen onderscheiden: {columns}.</translation>
    </message>
    <message>
        <source>A gap may be a zero here: the makers of this document do not tell the two apart.</source>
        <translation>Een gat kan hier een nul zijn: de makers van dit document houden die twee niet uit elkaar.</translation>
    </message>
    <message>
        <source>It is laid out as the documents of woonikveilig.nl.</source>
        <translation>Het is opgebouwd als de documenten van woonikveilig.nl.</translation>
    </message>
    <message>
        <source>“{name}” holds no figures.</source>
        <translation>“{name}” bevat geen cijfers.</translation>
    </message>
    <message>
        <source>It describes a table ({table}): titles, units and dates.</source>
        <translation>Het beschrijft een tabel ({table}): titels, eenheden en datums.</translation>
    </message>
    <message>
        <source>Put it in the folder of the table itself, and add that table; it is then found.</source>
        <translation>Zet het in de map van de tabel zelf, en voeg die tabel toe; dan wordt het gevonden.</translation>
    </message>
    <message>
        <source>It describes a table, as its name says; it holds no figures.</source>
        <translation>Het beschrijft een tabel, zoals de naam zegt; het bevat geen cijfers.</translation>
    </message>
    <message>
        <source>No CSV, xlsx, xls, ods, JSON or zip stands directly in it.</source>
        <translation>Er staat geen CSV, xlsx, xls, ods, JSON of zip direct in.</translation>
    </message>
    <message>
        <source>{count} codes of {old} were carried over to their code of {new}.</source>
        <translation>{count} codes van {old} zijn overgezet naar hun code van {new}.</translation>
    </message>
    <message>
        <source>{count} codes of {old} were merged into areas of {new}.</source>
        <translation>{count} codes van {old} zijn samengevoegd tot gebieden van {new}.</translation>
    </message>
    <message>
        <source>{count} codes of {old} were split over areas of {new} by the shares of the crosswalk.</source>
        <translation>{count} codes van {old} zijn verdeeld over gebieden van {new} met de aandelen van de overgangstabel.</translation>
    </message>
    <message>
        <source>{count} codes of {old} went only partly to areas of {new}; the rest was cut off.</source>
        <translation>{count} codes van {old} gingen maar voor een deel naar gebieden van {new}; de rest viel af.</translation>
    </message>
    <message>
        <source>{count} codes of {old} were not carried over: they were split, and the shares are not known.</source>
        <translation>{count} codes van {old} zijn niet overgezet: ze zijn gesplitst, en de aandelen zijn niet bekend.</translation>
    </message>
    <message>
        <source>Carried over by the crosswalk from {codes}.</source>
        <translation>Met de overgangstabel overgezet van {codes}.</translation>
    </message>
    <message>
        <source>Carried over by the crosswalk to {codes}.</source>
        <translation>Met de overgangstabel overgezet naar {codes}.</translation>
    </message>
    <message>
        <source>The table has this area as {code}, without its beginning.</source>
        <translation>De tabel heeft dit gebied als {code}, zonder het begin.</translation>
    </message>
    <message>
        <source>Let the codes be completed; or save them as text, with prefix and zeros, and read the file again.</source>
        <translation>Laat de codes aanvullen; of bewaar ze als tekst, met voorvoegsel en nullen, en lees het bestand opnieuw.</translation>
    </message>
    <message>
        <source>The crosswalk leaves this code out, so its boundary may have moved. If it is the same area, let the code stand for it.</source>
        <translation>De overgangstabel laat deze code weg, dus de grens kan verlegd zijn. Is het hetzelfde gebied, laat de code er dan voor staan.</translation>
    </message>
    <message>
        <source>Check whether the area was recoded between the two years; if so, let the code stand for it.</source>
        <translation>Kijk na of het gebied tussen de twee jaren een andere code kreeg; zo ja, laat de code ervoor staan.</translation>
    </message>
    <message>
        <source>Perhaps a typing error: {code} on the other side differs by one character, and is missing here.</source>
        <translation>Misschien een tikfout: {code} aan de andere kant verschilt één teken, en ontbreekt hier.</translation>
    </message>
    <message>
        <source>Check the code in the table; if it is an error, let it stand for that area.</source>
        <translation>Kijk de code in de tabel na; is het een fout, laat hem dan voor dat gebied staan.</translation>
    </message>
    <message>
        <source>Give a crosswalk from the old codes to the new ones, or use boundaries of the year of the figures.</source>
        <translation>Geef een overgangstabel van de oude codes naar de nieuwe, of gebruik grenzen van het jaar van de cijfers.</translation>
    </message>
    <message>
        <source>Complete the crosswalk with the shares in which the area went to others, or leave it without figures.</source>
        <translation>Vul de overgangstabel aan met de aandelen waarin het gebied naar andere ging, of laat het zonder cijfers.</translation>
    </message>
    <message>
        <source>The crosswalk splits this code and gives no shares, so its figures were not carried over.</source>
        <translation>De overgangstabel splitst deze code en geeft geen aandelen; daarom zijn de cijfers niet overgezet.</translation>
    </message>
    <message>
        <source>Add a column “share” to the crosswalk.</source>
        <translation>Voeg een kolom “aandeel” toe aan de overgangstabel.</translation>
    </message>
    <message>
        <source>Earlier figures stand under the old code; a crosswalk brings them here.</source>
        <translation>Eerdere cijfers staan onder de oude code; een overgangstabel brengt ze hierheen.</translation>
    </message>
    <message>
        <source>The table has names in the place of codes; an area or the municipality is called so.</source>
        <translation>De tabel heeft namen in plaats van codes; een gebied of de gemeente heet zo.</translation>
    </message>
    <message>
        <source>If you are sure that names are enough here, let the areas be found by name.</source>
        <translation>Als je zeker weet dat namen hier genoeg zijn, laat de gebieden dan op naam zoeken.</translation>
    </message>
    <message>
        <source>The table has names in the place of codes, and no area is called so.</source>
        <translation>De tabel heeft namen in plaats van codes, en geen gebied heet zo.</translation>
    </message>
    <message>
        <source>Download the table with codes (in StatLine: “CSV met statistische symbolen”).</source>
        <translation>Download de tabel met codes (in StatLine: “CSV met statistische symbolen”).</translation>
    </message>
    <message>
        <source>Let the beginning be put before all codes of this kind.</source>
        <translation>Laat het begin voor alle codes van deze soort zetten.</translation>
    </message>
    <message>
        <source>The crosswalk does not have this code: the area was probably split or merged.</source>
        <translation>De overgangstabel heeft deze code niet: het gebied is waarschijnlijk gesplitst of samengevoegd.</translation>
    </message>
    <message>
        <source>The crosswalk brings no code of this table here: the area was probably split off or merged.</source>
        <translation>De overgangstabel brengt geen code van deze tabel hierheen: het gebied is waarschijnlijk afgesplitst of samengevoegd.</translation>
    </message>
    <message>
        <source>A code of another year or kind, in the crosswalk.</source>
        <translation>Een code van een ander jaar of een andere soort, in de overgangstabel.</translation>
    </message>
    <message>
        <source>The crosswalk leads to this area.</source>
        <translation>De overgangstabel leidt naar dit gebied.</translation>
    </message>
    <message>
        <source>No code of the crosswalk leads to this area: figures of other years do not reach it.</source>
        <translation>Geen code van de overgangstabel leidt naar dit gebied: cijfers van andere jaren bereiken het niet.</translation>
    </message>
    <message>
        <source>Complete the crosswalk, or leave the area without a trend.</source>
        <translation>Vul de overgangstabel aan, of laat het gebied zonder trend.</translation>
    </message>
    <message>
        <source>The beginning {prefix} is missing: the areas have {code}.</source>
        <translation>Het begin {prefix} ontbreekt: de gebieden hebben {code}.</translation>
    </message>
    <message>
        <source>The table has the names of areas and no codes.</source>
        <translation>De tabel heeft de namen van gebieden en geen codes.</translation>
    </message>
    <message>
        <source>Download the table with codes, or let the areas be found by name.</source>
        <translation>Download de tabel met codes, of laat de gebieden op naam zoeken.</translation>
    </message>
    <message>
        <source>The boundaries are of {year}, the figures of {years}: split, merged or recoded. There now: {codes}.</source>
        <translation>De grenzen zijn van {year}, de cijfers van {years}: gesplitst, samengevoegd of omgenummerd. Nu staat daar: {codes}.</translation>
    </message>
    <message>
        <source>The boundaries are of {year}, the figures of {years}: split, merged or recoded. Before: {codes}.</source>
        <translation>De grenzen zijn van {year}, de cijfers van {years}: gesplitst, samengevoegd of omgenummerd. Eerder: {codes}.</translation>
    </message>
    <message>
        <source>The list has a name for a code that is not in the areas; it is not used.</source>
        <translation>De lijst heeft een naam voor een code die niet in de gebieden voorkomt; die wordt niet gebruikt.</translation>
    </message>
    <message>
        <source>The list has no name for this area; the layer’s is used.</source>
        <translation>De lijst heeft geen naam voor dit gebied; die van de laag geldt.</translation>
    </message>
    <message>
        <source>Scores of Leefbaarometer 2.0 were left out: they may not be compared with those of 3.0.</source>
        <translation>Scores van Leefbaarometer 2.0 zijn weggelaten: die mogen niet met die van 3.0 worden vergeleken.</translation>
    </message>
    <message>
        <source>the later one in the list</source>
        <translation>de latere in de lijst</translation>
    </message>
    <message>
        <source>the newer release: {new} after {old}</source>
        <translation>de nieuwere uitgave: {new} na {old}</translation>
    </message>
    <message>
        <source>{indicator}: values of “{old}” that were replaced by those of “{new}” ({rule}): {count}.</source>
        <translation>{indicator}: waarden van “{old}” die zijn vervangen door die van “{new}” ({rule}): {count}.</translation>
    </message>
    <message>
        <source>By the user's choice codes were completed: {count}, such as {old} to {new}.</source>
        <translation>Naar keuze van de gebruiker zijn codes aangevuld: {count}, zoals {old} tot {new}.</translation>
    </message>
    <message>
        <source>By the user's choice the code {old} stands for {new}.</source>
        <translation>Naar keuze van de gebruiker staat de code {old} voor {new}.</translation>
    </message>
    <message>
        <source>By the user's choice areas were found by name: {count}, such as {old} ({new}).</source>
        <translation>Naar keuze van de gebruiker zijn gebieden op naam gevonden: {count}, zoals {old} ({new}).</translation>
    </message>
    <message>
        <source>{count} codes were not repaired, because the table has their area already: {codes}.</source>
        <translation>{count} codes zijn niet hersteld, omdat de tabel hun gebied al heeft: {codes}.</translation>
    </message>
    <message>
        <source>No column holds codes; “{column}” holds names, which match nothing until you say so.</source>
        <translation>Geen kolom bevat codes; “{column}” bevat namen, en die vinden niets tot jij het zegt.</translation>
    </message>
    <message>
        <source>{count} of {all} figures were recognised by their name.</source>
        <translation>{count} van {all} cijfers zijn aan hun naam herkend.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>puntkomma</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>komma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>verticale streep</translation>
    </message>
    <message>
        <source>The header is row {row}: the first that is about as full as the fullest and holds no figures.</source>
        <translation>De kop is rij {row}: de eerste die ongeveer zo vol is als de volste en geen cijfers bevat.</translation>
    </message>
    <message>
        <source>It takes {count} rows, because one alone leaves gaps.</source>
        <translation>De kop beslaat {count} rijen, want één rij alleen laat gaten.</translation>
    </message>
    <message>
        <source>A {delimiter} parts the cells: it gives most rows the same number of them.</source>
        <translation>Een {delimiter} scheidt de cellen: dan hebben de meeste rijen er evenveel.</translation>
    </message>
    <message>
        <source>The encoding is {encoding}.</source>
        <translation>De codering is {encoding}.</translation>
    </message>
    <message>
        <source>Long: “{variable}” says which figure a row is, “{value}” holds it.</source>
        <translation>Lang: “{variable}” zegt welk cijfer een rij is, “{value}” bevat het.</translation>
    </message>
    <message>
        <source>The years stand in “{column}”.</source>
        <translation>De jaren staan in “{column}”.</translation>
    </message>
    <message>
        <source>The years stand in the headers, as in “{column}”.</source>
        <translation>De jaren staan in de koppen, zoals in “{column}”.</translation>
    </message>
    <message>
        <source>The codes are of {level}.</source>
        <translation>De codes zijn van {level}.</translation>
    </message>
    <message>
        <source>No decimals were seen; each cell is read as it shows.</source>
        <translation>Er zijn geen decimalen gezien; elke cel wordt gelezen zoals die er staat.</translation>
    </message>
    <message>
        <source>Wide: a column for each figure.</source>
        <translation>Breed: een kolom voor elk cijfer.</translation>
    </message>
    <message>
        <source>The year stands nowhere: fill it in.</source>
        <translation>Het jaar staat nergens: vul het in.</translation>
    </message>
    <message>
        <source>Areas stand in more rows; those with “{column}” = “{value}” are kept.</source>
        <translation>Gebieden staan in meer rijen; die met “{column}” = “{value}” blijven.</translation>
    </message>
    <message>
        <source>Areas stand in more rows of one year: choose which rows to keep.</source>
        <translation>Gebieden staan in meer rijen van één jaar: kies welke rijen blijven.</translation>
    </message>
    <message>
        <source>“{column}” holds codes of the CBS.</source>
        <translation>“{column}” bevat codes van het CBS.</translation>
    </message>
    <message>
        <source>“{column}” holds numbers of the length of area codes.</source>
        <translation>“{column}” bevat getallen met de lengte van gebiedscodes.</translation>
    </message>
    <message>
        <source>“{column}” is called as a code column.</source>
        <translation>“{column}” heet als een codekolom.</translation>
    </message>
    <message>
        <source>The comma is the decimal mark: {count} cells.</source>
        <translation>De komma is het decimaalteken: {count} cellen.</translation>
    </message>
    <message>
        <source>The point is the decimal mark: {count} cells.</source>
        <translation>De punt is het decimaalteken: {count} cellen.</translation>
    </message>
    <message>
        <source>{count} rows were left out by the filters of the recipe.</source>
        <translation>{count} rijen zijn weggelaten door de filters van het recept.</translation>
    </message>
    <message>
        <source>“{name}” does not fit the recipe “{recipe}”.</source>
        <translation>“{name}” past niet bij het recept “{recipe}”.</translation>
    </message>
    <message>
        <source>It lacks the columns {missing}; its columns are {columns}.</source>
        <translation>De kolommen {missing} ontbreken; de kolommen zijn {columns}.</translation>
    </message>
    <message>
        <source>Open the import assistant for this table, and say which columns they are now.</source>
        <translation>Open de importhulp voor deze tabel, en zeg welke kolommen het nu zijn.</translation>
    </message>
    <message>
        <source>Read by the recipe “{recipe}”.</source>
        <translation>Gelezen met het recept “{recipe}”.</translation>
    </message>
    <message>
        <source>“{name}” has no rows that the recipe keeps.</source>
        <translation>“{name}” heeft geen rijen die het recept laat staan.</translation>
    </message>
    <message>
        <source>It keeps rows with {filters}.</source>
        <translation>Het laat rijen staan met {filters}.</translation>
    </message>
    <message>
        <source>Open the import assistant for this table, and choose other rows.</source>
        <translation>Open de importhulp voor deze tabel, en kies andere rijen.</translation>
    </message>
    <message>
        <source>“{name}” holds none of the figures of the recipe “{recipe}”.</source>
        <translation>“{name}” bevat geen van de cijfers van het recept “{recipe}”.</translation>
    </message>
    <message>
        <source>Open the import assistant for this table, and say what its figures are.</source>
        <translation>Open de importhulp voor deze tabel, en zeg wat de cijfers zijn.</translation>
    </message>
    <message>
        <source>The file changed, and its figures are the same.</source>
        <translation>Het bestand is veranderd, en de cijfers zijn dezelfde.</translation>
    </message>
    <message>
        <source>Read again: {changed} figures changed, {new} are new and {gone} are gone ({indicators}).</source>
        <translation>Opnieuw gelezen: {changed} cijfers veranderd, {new} nieuw en {gone} verdwenen ({indicators}).</translation>
    </message>
    <message>
        <source>Say with the import assistant what its columns are.</source>
        <translation>Zeg met de importhulp wat de kolommen zijn.</translation>
    </message>
    <message>
        <source>Choose a zip with a shapefile, GeoPackage or GeoJSON in it.</source>
        <translation>Kies een zip met een shapefile, GeoPackage of GeoJSON erin.</translation>
    </message>
    <message>
        <source>Download it again, or unpack it yourself and choose the file with the areas.</source>
        <translation>Download hem opnieuw, of pak hem zelf uit en kies het bestand met de gebieden.</translation>
    </message>
    <message>
        <source>In it are: {members}.</source>
        <translation>Erin staan: {members}.</translation>
    </message>
    <message>
        <source>It is broken off, locked with a password or packed in an unusual way. {problem}</source>
        <translation>Hij is afgebroken, met een wachtwoord beveiligd of op een ongewone manier ingepakt. {problem}</translation>
    </message>
    <message>
        <source>The zip “{name}” could not be unpacked.</source>
        <translation>De zip “{name}” kon niet worden uitgepakt.</translation>
    </message>
    <message>
        <source>The zip “{name}” holds no boundary file.</source>
        <translation>De zip “{name}” bevat geen bestand met grenzen.</translation>
    </message>
    <message>
        <source>The repair changed the size of {count} areas by more than 1 %; look at them on the map: {codes}.</source>
        <translation>Gebieden die door de reparatie meer dan 1 % groter of kleiner zijn geworden: {count}. Bekijk ze op de kaart: {codes}.</translation>
    </message>
    <message>
        <source>{count} areas had points or lines beside their polygons, which were left out.</source>
        <translation>Gebieden met punten of lijnen naast hun vlakken, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} rows are points or lines, not areas, and were left out.</source>
        <translation>Rijen die punten of lijnen zijn in plaats van gebieden en die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} rows of another level than most were left out, such as “{code}”.</source>
        <translation>Rijen van een ander niveau dan de meeste, zoals “{code}”, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} rows whose code is no CBS code were left out, such as “{code}”.</source>
        <translation>Rijen waarvan de code geen CBS-code is, zoals “{code}”, die zijn weggelaten: {count}.</translation>
    </message>
    <message>
        <source>{count} texts were in another encoding than the file says and were mended, such as “{text}”.</source>
        <translation>Teksten die in een andere codering stonden dan het bestand zegt en die zijn hersteld, zoals “{text}”: {count}.</translation>
    </message>
    <message>
        <source>No column holds codes such as BU02000101, or another value for each area. The columns are: {columns}.</source>
        <translation>Geen kolom bevat codes zoals BU02000101, of voor elk gebied een andere waarde. De kolommen zijn: {columns}.</translation>
    </message>
    <message>
        <source>The key is “{column}”.</source>
        <translation>De sleutel is “{column}”.</translation>
    </message>
    <message>
        <source>Water is what has a code that ends in {ending}.</source>
        <translation>Water is wat een code heeft die eindigt op {ending}.</translation>
    </message>
    <message>
        <source>A boundary layer is one file, or a zip.</source>
        <translation>Een laag met grenzen is één bestand, of een zip.</translation>
    </message>
    <message>
        <source>A page was saved under the name of a map file.</source>
        <translation>Er is een webpagina opgeslagen onder de naam van een kaartbestand.</translation>
    </message>
    <message>
        <source>Beside it there is no file that ends in {missing}.</source>
        <translation>Ernaast staat geen bestand dat eindigt op {missing}.</translation>
    </message>
    <message>
        <source>Choose the file with the areas in this folder.</source>
        <translation>Kies het bestand met de gebieden in deze map.</translation>
    </message>
    <message>
        <source>Download or save the areas again.</source>
        <translation>Download de gebieden opnieuw of sla ze opnieuw op.</translation>
    </message>
    <message>
        <source>Keep the files of a shapefile together: .shp, .shx, .dbf, .prj and .cpg.</source>
        <translation>Houd de bestanden van een shapefile bij elkaar: .shp, .shx, .dbf, .prj en .cpg.</translation>
    </message>
    <message>
        <source>The file holds nothing at all.</source>
        <translation>Het bestand bevat helemaal niets.</translation>
    </message>
    <message>
        <source>The shapefile “{name}” is not complete.</source>
        <translation>De shapefile “{name}” is niet compleet.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}” is een map.</translation>
    </message>
    <message>
        <source>“{name}” is a web page, not a map file.</source>
        <translation>“{name}” is een webpagina, geen kaartbestand.</translation>
    </message>
    <message>
        <source>It has another value for each area, such as {code}.</source>
        <translation>Daarin heeft elk gebied een eigen waarde, zoals {code}.</translation>
    </message>
    <message>
        <source>It holds CBS codes, such as {code}.</source>
        <translation>Daarin staan CBS-codes, zoals {code}.</translation>
    </message>
    <message>
        <source>It holds postcodes of four digits, such as {code}.</source>
        <translation>Daarin staan postcodes van vier cijfers, zoals {code}.</translation>
    </message>
    <message>
        <source>It holds the codes of squares, such as {code}.</source>
        <translation>Daarin staan codes van vierkanten, zoals {code}.</translation>
    </message>
    <message>
        <source>It is called like a code, such as {code}.</source>
        <translation>De naam is die van een code, zoals {code}.</translation>
    </message>
    <message>
        <source>It only numbers the rows, but there is nothing better.</source>
        <translation>Daarin staan alleen rijnummers, maar er is niets beters.</translation>
    </message>
    <message>
        <source>Postcode areas (PC4), because “{column}” is called so and holds numbers of four digits.</source>
        <translation>Postcodegebieden (PC4), want “{column}” heet zo en bevat getallen van vier cijfers.</translation>
    </message>
    <message>
        <source>Squares of {size} m, because all areas are squares of that size.</source>
        <translation>Vierkanten van {size} m, want alle gebieden zijn vierkanten van die grootte.</translation>
    </message>
    <message>
        <source>Squares of {size} m, because “{column}” holds codes of squares.</source>
        <translation>Vierkanten van {size} m, want “{column}” bevat codes van vierkanten.</translation>
    </message>
    <message>
        <source>Squares, because “{column}” holds codes of squares.</source>
        <translation>Vierkanten, want “{column}” bevat codes van vierkanten.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>Download of kopieer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>None of its layers has polygons: {layers}.</source>
        <translation>Geen van de lagen heeft vlakken: {layers}.</translation>
    </message>
    <message>
        <source>Of {count} areas {read} could be read. {problem}</source>
        <translation>Van {count} gebieden waren er {read} te lezen. {problem}</translation>
    </message>
    <message>
        <source>The file is one page of a longer answer: it holds {count} areas and points to a next page.</source>
        <translation>Het bestand is één pagina van een langer antwoord: het bevat {count} gebieden en verwijst naar een volgende pagina.</translation>
    </message>
    <message>
        <source>The file says that there are {claimed} areas but holds {count}: the download was cut off.</source>
        <translation>Het bestand zegt dat er {claimed} gebieden zijn, maar bevat er {count}: de download is afgekapt.</translation>
    </message>
    <message>
        <source>The layer “{layer}” breaks off.</source>
        <translation>De laag “{layer}” breekt af.</translation>
    </message>
    <message>
        <source>“{layer}” has no shapes</source>
        <translation>“{layer}” heeft geen vormen</translation>
    </message>
    <message>
        <source>“{layer}” has {kinds}</source>
        <translation>“{layer}” heeft {kinds}</translation>
    </message>
    <message>
        <source>“{layer}” is a table without shapes ({columns})</source>
        <translation>“{layer}” is een tabel zonder vormen ({columns})</translation>
    </message>
    <message>
        <source>The names of the districts are in the layer “{layer}”.</source>
        <translation>De namen van de wijken staan in de laag “{layer}”.</translation>
    </message>
    <message>
        <source>The names of the municipalities are in the layer “{layer}”.</source>
        <translation>De namen van de gemeenten staan in de laag “{layer}”.</translation>
    </message>
    <message>
        <source>By its label or its format the layer is in {crs}, but its coordinates are those of {found}.</source>
        <translation>Volgens haar opschrift of bestandsvorm is de laag in {crs}, maar de coördinaten zijn die van {found}.</translation>
    </message>
    <message>
        <source>Choose a layer of a Dutch municipality, or set the right coordinate system in QGIS and save the layer again.</source>
        <translation>Kies een laag van een Nederlandse gemeente, of stel in QGIS het juiste coördinatenstelsel in en sla de laag opnieuw op.</translation>
    </message>
    <message>
        <source>East and north had changed places in it and were put back.</source>
        <translation>Oost en noord waren daarin verwisseld en zijn teruggezet.</translation>
    </message>
    <message>
        <source>Its coordinates, such as {x}, {y}, are those of no system in the Netherlands that is known here.</source>
        <translation>De coördinaten, zoals {x}, {y}, zijn van geen stelsel in Nederland dat hier bekend is.</translation>
    </message>
    <message>
        <source>The areas do not lie in the Netherlands.</source>
        <translation>De gebieden liggen niet in Nederland.</translation>
    </message>
    <message>
        <source>The layer does not say its coordinate system; its coordinates are those of {found}.</source>
        <translation>De laag noemt haar coördinatenstelsel niet; de coördinaten zijn die van {found}.</translation>
    </message>
    <message>
        <source>The layer says that it is in {crs}; its coordinates, such as {x}, {y}, do not lie in the Netherlands in that.</source>
        <translation>De laag zegt dat zij in {crs} is; de coördinaten, zoals {x}, {y}, liggen daarin niet in Nederland.</translation>
    </message>
    <message>
        <source>Save the areas in one coordinate system.</source>
        <translation>Sla de gebieden in één coördinatenstelsel op.</translation>
    </message>
    <message>
        <source>The column “{column}” has: {systems}.</source>
        <translation>De kolom “{column}” heeft: {systems}.</translation>
    </message>
    <message>
        <source>The shapes are in the column “{column}”.</source>
        <translation>De vormen staan in de kolom “{column}”.</translation>
    </message>
    <message>
        <source>The shapes in “{name}” are in more than one coordinate system.</source>
        <translation>De vormen in “{name}” zijn in meer dan één coördinatenstelsel.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” hold no shape that can be read.</source>
        <translation>Cellen van “{column}” zonder vorm die te lezen is: {count}.</translation>
    </message>
    <message>
        <source>It is of the newest year.</source>
        <translation>Hij is van het nieuwste jaar.</translation>
    </message>
    <message>
        <source>It holds other zips: {members}.</source>
        <translation>Er zitten andere zips in: {members}.</translation>
    </message>
    <message>
        <source>Unpack it, and choose the zip or the table that you need.</source>
        <translation>Pak hem uit, en kies de zip of de tabel die je nodig hebt.</translation>
    </message>
    <message>
        <source>The header stands {count} times more between the rows; these were skipped.</source>
        <translation>Keren dat de kop nog eens tussen de rijen staat en is overgeslagen: {count}.</translation>
    </message>
    <message>
        <source>Ask who made the file, or remove one of the two in a copy.</source>
        <translation>Vraag het wie het bestand heeft gemaakt, of verwijder een van de twee in een kopie.</translation>
    </message>
    <message>
        <source>It is once {first} and once {second}; which of them is meant cannot be told.</source>
        <translation>Het is één keer {first} en één keer {second}; welke van de twee bedoeld is, is niet te zien.</translation>
    </message>
    <message>
        <source>“{name}” holds a record with “{field}” twice.</source>
        <translation>“{name}” bevat een record met twee keer “{field}”.</translation>
    </message>
    <message>
        <source>Cells that are shown as percentages were read so: 0.125 as 12.5 %.</source>
        <translation>Cellen die als percentage worden getoond, zijn zo gelezen: 0,125 als 12,5 %.</translation>
    </message>
    <message>
        <source>It is an xlsx or ods file under the name of an old xls file.</source>
        <translation>Het is een xlsx- of ods-bestand onder de naam van een oud xls-bestand.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as xlsx, or give it the extension that belongs to it.</source>
        <translation>Open het in een spreadsheetprogramma en bewaar het als xlsx, of geef het de extensie die erbij hoort.</translation>
    </message>
    <message>
        <source>It is an XML table of Excel 2003, which cannot be read.</source>
        <translation>Het is een XML-tabel van Excel 2003, en die kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as xlsx.</source>
        <translation>Open het in een spreadsheetprogramma en bewaar het als xlsx.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as xlsx; or download the file itself, not the page that shows it.</source>
        <translation>Open het in een spreadsheetprogramma en bewaar het als xlsx; of download het bestand zelf, niet de pagina die het toont.</translation>
    </message>
    <message>
        <source>Some programs save a page with a table in it under the name of a spreadsheet.</source>
        <translation>Sommige programma’s bewaren een pagina met een tabel erin onder de naam van een spreadsheet.</translation>
    </message>
    <message>
        <source>Unpack it and choose the right file; or ask who made it.</source>
        <translation>Pak hem uit en kies het goede bestand; of vraag het wie hem heeft gemaakt.</translation>
    </message>
    <message>
        <source>“{member}” stands in it more than once, and which of them is meant cannot be told.</source>
        <translation>“{member}” staat er meer dan één keer in, en welke bedoeld is, is niet te zien.</translation>
    </message>
    <message>
        <source>“{name}” holds two files with one name.</source>
        <translation>“{name}” bevat twee bestanden met dezelfde naam.</translation>
    </message>
    <message>
        <source>Invisible characters in {count} codes were removed.</source>
        <translation>Codes waaruit onzichtbare tekens zijn verwijderd: {count}.</translation>
    </message>
    <message>
        <source>Another program writes in it, or it is being downloaded or synchronised.</source>
        <translation>Een ander programma schrijft erin, of het wordt nog gedownload of gesynchroniseerd.</translation>
    </message>
    <message>
        <source>Wait until that is done, and read it again.</source>
        <translation>Wacht tot dat klaar is, en lees het opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” changed while it was read.</source>
        <translation>“{name}” veranderde tijdens het lezen.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” can be read in two ways, such as “{cell}”: its mark may part thousands or decimals. They count as no data; the import assistant can be told which of the two it is.</source>
        <translation>Cellen van “{column}” die op twee manieren te lezen zijn, zoals “{cell}”: {count}. Het teken kan duizendtallen of decimalen scheiden. Ze tellen als geen gegevens; in de importassistent is te kiezen welke van de twee het is.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” hold {cell}, which stands for no data.</source>
        <translation>Cellen van “{column}” met {cell}, wat voor geen gegevens staat: {count}.</translation>
    </message>
    <message>
        <source>Download or save the table by year.</source>
        <translation>Download of bewaar de tabel per jaar.</translation>
    </message>
    <message>
        <source>Its periods are: {periods}.</source>
        <translation>De perioden zijn: {periods}.</translation>
    </message>
    <message>
        <source>“{name}” holds no figures of a whole year.</source>
        <translation>“{name}” bevat geen cijfers van een heel jaar.</translation>
    </message>
    <message>
        <source>No cell in it holds anything.</source>
        <translation>Er staat in geen enkele cel iets.</translation>
    </message>
    <message>
        <source>“{column}” was left out: it does not say of which year it is.</source>
        <translation>“{column}” is weggelaten: er staat niet bij van welk jaar het is.</translation>
    </message>
    <message>
        <source>It is “{title}”, with the columns {columns}.</source>
        <translation>Het is “{title}”, met de kolommen {columns}.</translation>
    </message>
    <message>
        <source>Its columns are {columns}.</source>
        <translation>De kolommen zijn {columns}.</translation>
    </message>
    <message>
        <source>{count} rows without a code in “{column}” were left out.</source>
        <translation>Weggelaten rijen zonder code in “{column}”: {count}.</translation>
    </message>
    <message>
        <source>{count} pairs of areas have no corner in common but lie at most 1 m apart, such as {one} and {other}; they count as neighbours.</source>
        <translation>{count} paren gebieden hebben geen hoekpunt gemeen maar liggen hooguit 1 m uit elkaar, zoals {one} en {other}; ze gelden als buren.</translation>
    </message>
    <message>
        <source>{count} areas touch no other: {codes}.</source>
        <translation>{count} gebieden grenzen aan geen ander gebied: {codes}.</translation>
    </message>
    <message>
        <source>The years of the developments in “{name}” are not known.</source>
        <translation>De jaren van de ontwikkelingen in “{name}” zijn niet bekend.</translation>
    </message>
    <message>
        <source>No column, sheet or file name tells between which two years the areas changed.</source>
        <translation>Geen kolom, blad of bestandsnaam vertelt tussen welke twee jaren de gebieden veranderden.</translation>
    </message>
    <message>
        <source>Put both years in the file name, such as “ontwikkeling buurten 2014-2024”.</source>
        <translation>Zet beide jaren in de bestandsnaam, zoals “ontwikkeling buurten 2014-2024”.</translation>
    </message>
    <message>
        <source>Developments of other periods were left out: {periods}.</source>
        <translation>Ontwikkelingen over andere periodes zijn weggelaten: {periods}.</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” hold no class from {lowest} to {highest}, such as “{cell}”; they count as no data.</source>
        <translation>{count} cellen van “{column}” bevatten geen klasse van {lowest} tot {highest}, zoals “{cell}”; ze gelden als geen gegevens.</translation>
    </message>
    <message>
        <source>“{name}” holds changes in the scores of the Leefbaarometer, no classes of development.</source>
        <translation>“{name}” bevat veranderingen in de scores van de Leefbaarometer, geen ontwikkelingsklassen.</translation>
    </message>
    <message>
        <source>Its name says that it holds developments; no column holds classes from 1 to 9.</source>
        <translation>De naam zegt dat er ontwikkelingen in staan; geen kolom bevat klassen van 1 tot 9.</translation>
    </message>
    <message>
        <source>{indicator}: that of {first}–{last} was left out beside that of {other}–{last}.</source>
        <translation>{indicator}: die van {first}–{last} is weggelaten naast die van {other}–{last}.</translation>
    </message>
    <message>
        <source>{columns} is there but holds no data at all.</source>
        <translation>{columns} is er wel, maar bevat geen enkel gegeven.</translation>
    </message>
    <message>
        <source>{columns} are there but hold no data at all.</source>
        <translation>{columns} zijn er wel, maar bevatten geen enkel gegeven.</translation>
    </message>
</context>
</TS>
