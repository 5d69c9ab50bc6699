<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>processing</name>
    <message>
        <source>QuickScan Veerkracht needs pandas, which this QGIS does not have.</source>
        <translation>QuickScan Veerkracht heeft pandas nodig, en dat ontbreekt in deze QGIS.</translation>
    </message>
    <message>
        <source>The Python that belongs to this QGIS has no package “pandas”.</source>
        <translation>De Python die bij deze QGIS hoort, heeft geen pakket “pandas”.</translation>
    </message>
    <message>
        <source>Windows: start “OSGeo4W Setup” and add python3-pandas and python3-matplotlib. Debian and Ubuntu: sudo apt install python3-pandas python3-matplotlib. macOS: install QGIS from qgis.org. Then restart QGIS.</source>
        <translation>Windows: start “OSGeo4W Setup” en voeg python3-pandas en python3-matplotlib toe. Debian en Ubuntu: sudo apt install python3-pandas python3-matplotlib. macOS: installeer QGIS van qgis.org. Start QGIS daarna opnieuw.</translation>
    </message>
    <message>
        <source>Make a QuickScan Veerkracht: from tables and boundaries to printed maps</source>
        <translation>Een QuickScan Veerkracht maken: van tabellen en grenzen naar geprinte kaarten</translation>
    </message>
    <message>
        <source>Areas (neighbourhoods, as polygons)</source>
        <translation>Gebieden (buurten, als vlakken)</translation>
    </message>
    <message>
        <source>Field with the area code (empty: it is found)</source>
        <translation>Veld met de gebiedscode (leeg: wordt gevonden)</translation>
    </message>
    <message>
        <source>Tables (files, or folders with files)</source>
        <translation>Tabellen (bestanden, of mappen met bestanden)</translation>
    </message>
    <message>
        <source>Municipality (code or name; empty: the only one, or the study's)</source>
        <translation>Gemeente (code of naam; leeg: de enige, of die van de studie)</translation>
    </message>
    <message>
        <source>Period, such as 2014-2020 (empty: all years)</source>
        <translation>Periode, zoals 2014-2020 (leeg: alle jaren)</translation>
    </message>
    <message>
        <source>Compare with (municipality or netherlands; empty: the study's, or the municipality)</source>
        <translation>Vergelijken met (municipality = gemeente, netherlands = Nederland; leeg: als in de studie, anders de gemeente)</translation>
    </message>
    <message>
        <source>Study file, JSON (other choices here go first)</source>
        <translation>Studiebestand, JSON (andere keuzes hier gaan voor)</translation>
    </message>
    <message>
        <source>Language of the outputs (nl or en; empty: the study's, or nl)</source>
        <translation>Taal van de uitvoer (nl of en; leeg: als in de studie, anders nl)</translation>
    </message>
    <message>
        <source>The layer “{layer}” could not be copied to a temporary file.</source>
        <translation>De laag “{layer}” kon niet naar een tijdelijk bestand worden gekopieerd.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>Save the layer as a GeoPackage and choose that.</source>
        <translation>Bewaar de laag als GeoPackage en kies die.</translation>
    </message>
    <message>
        <source>The output {name} could not be written.</source>
        <translation>De uitvoer {name} kon niet worden geschreven.</translation>
    </message>
    <message>
        <source>QGIS could not make {path}.</source>
        <translation>QGIS kon {path} niet maken.</translation>
    </message>
    <message>
        <source>Choose a folder in which you may make files, and close the earlier result.</source>
        <translation>Kies een map waarin je bestanden mag maken, en sluit het eerdere resultaat.</translation>
    </message>
    <message>
        <source>Read a table of neighbourhood figures</source>
        <translation>Een tabel met buurtcijfers lezen</translation>
    </message>
    <message>
        <source>Format (auto: it is recognised)</source>
        <translation>Formaat (auto: wordt herkend)</translation>
    </message>
    <message>
        <source>Year (only where the table does not say)</source>
        <translation>Jaar (alleen als de tabel het niet zegt)</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Waarnemingen</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} lezen</translation>
    </message>
    <message>
        <source>Writing the observations</source>
        <translation>Waarnemingen schrijven</translation>
    </message>
    <message>
        <source>Join tables to areas</source>
        <translation>Tabellen aan gebieden koppelen</translation>
    </message>
    <message>
        <source>Joins publishers' tables to the areas by their code and gives one column per indicator and year (k_bijstand_2020), with the number behind a share or rate beside it (k_bijstand_count_2020). Codes are trimmed and repaired where that is unambiguous. The match report names the codes on both sides: matched, only in the table, only in the areas, each with a reason and a suggestion. Figures of very small areas are left empty. Layer and tables are never changed.</source>
        <translation>Koppelt tabellen van uitgevers op code aan de gebieden en geeft één kolom per indicator en jaar (k_bijstand_2020), met het aantal achter een aandeel of verhouding ernaast (k_bijstand_count_2020). Codes worden opgeschoond en hersteld waar dat eenduidig kan. Het koppelverslag noemt de codes aan beide kanten: gekoppeld, alleen in de tabel, alleen in de gebieden, elk met een reden en een suggestie. Cijfers van heel kleine gebieden blijven leeg. Laag en tabellen veranderen nooit.</translation>
    </message>
    <message>
        <source>Areas with joined columns</source>
        <translation>Gebieden met gekoppelde kolommen</translation>
    </message>
    <message>
        <source>Match report</source>
        <translation>Koppelverslag</translation>
    </message>
    <message>
        <source>Signals, trends and coincidence</source>
        <translation>Seinen, trends en samenloop</translation>
    </message>
    <message>
        <source>Judges every area on every indicator: a signal of five classes against the municipality or the Netherlands, a trend over the period (absolute, and relative to the municipality), and whether rising vulnerability coincides with more nuisance and less safety. Small areas are hidden or marked uncertain. Gives the areas with one column per indicator and result, and the signals, trends and coincidence as tables with the reason wherever there is no answer.</source>
        <translation>Beoordeelt elk gebied op elke indicator: een sein in vijf klassen ten opzichte van de gemeente of Nederland, een trend over de periode (absoluut, en relatief ten opzichte van de gemeente), en of toenemende kwetsbaarheid samenvalt met meer overlast en minder veiligheid. Kleine gebieden worden verborgen of als onzeker gemerkt. Geeft de gebieden met één kolom per indicator en uitkomst, en de seinen, trends en samenloop als tabellen, met de reden waar geen antwoord is.</translation>
    </message>
    <message>
        <source>Areas with results</source>
        <translation>Gebieden met uitkomsten</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Seinen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Samenloop</translation>
    </message>
    <message>
        <source>Make a QuickScan</source>
        <translation>Een QuickScan maken</translation>
    </message>
    <message>
        <source>Folder for the QuickScan</source>
        <translation>Map voor de QuickScan</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Rapport (PDF)</translation>
    </message>
    <message>
        <source>Results (GeoPackage)</source>
        <translation>Uitkomsten (GeoPackage)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Werkboek</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Reads a table as its publisher made it (CBS, police, Leefbaarometer, RIVM, or one of your own) and gives one row per area, year and indicator. Codes stay text; every repair is told. Missing values stay missing and keep their reason. A table that no format knows is read by a recipe of the import assistant. The report says what was recognised and which columns were used. The file itself is never changed.</source>
        <translation>Leest een tabel zoals de uitgever haar maakte (CBS, politie, Leefbaarometer, RIVM, of een eigen tabel) en geeft één rij per gebied, jaar en indicator. Codes blijven tekst; elk herstel wordt gemeld. Ontbrekende waarden blijven ontbreken en houden hun reden. Een tabel die geen enkele vorm heeft die bekend is, wordt gelezen met een recept van de importhulp. Het verslag zegt wat er is herkend en welke kolommen zijn gebruikt. Het bestand zelf verandert nooit.</translation>
    </message>
    <message>
        <source>Table (CSV, Excel, OpenDocument, JSON, map or zip)</source>
        <translation>Tabel (CSV, Excel, OpenDocument, JSON, kaart of zip)</translation>
    </message>
    <message>
        <source>Recipes of the import assistant (files, or folders with files)</source>
        <translation>Recepten van de importhulp (bestanden, of mappen met bestanden)</translation>
    </message>
    <message>
        <source>Fetch boundaries</source>
        <translation>Grenzen ophalen</translation>
    </message>
    <message>
        <source>Fetches the neighbourhoods, districts or municipalities of one municipality and year from PDOK, with the areas around it as a quiet background, and puts them in a folder as GeoJSON with a note on where they came from. What comes is checked: every area has its code once, and together they cover the municipality. A file that is less than 30 days old is not fetched again, unless you ask for it; when the service does not answer, an older one is used and its age is told.</source>
        <translation>Haalt de buurten, wijken of gemeenten van één gemeente en jaar op bij PDOK, met de gebieden eromheen als rustige achtergrond, en zet ze als GeoJSON in een map met een notitie over hun herkomst. Wat komt wordt gecontroleerd: elk gebied heeft één keer zijn code en samen bedekken ze de gemeente. Een bestand van minder dan 30 dagen oud wordt niet opnieuw opgehaald, tenzij je daarom vraagt; antwoordt de dienst niet, dan wordt een ouder bestand gebruikt en wordt de leeftijd genoemd.</translation>
    </message>
    <message>
        <source>Year of the boundaries (empty: the newest)</source>
        <translation>Jaar van de grenzen (leeg: het nieuwste)</translation>
    </message>
    <message>
        <source>Level (neighbourhood, district or municipality)</source>
        <translation>Niveau (neighbourhood: buurt, district: wijk, municipality: gemeente)</translation>
    </message>
    <message>
        <source>Folder for the boundaries</source>
        <translation>Map voor de grenzen</translation>
    </message>
    <message>
        <source>Boundaries (GeoJSON)</source>
        <translation>Grenzen (GeoJSON)</translation>
    </message>
    <message>
        <source>Municipality (code or name)</source>
        <translation>Gemeente (code of naam)</translation>
    </message>
    <message>
        <source>Fetch anew, also what is on disk</source>
        <translation>Opnieuw ophalen, ook wat op schijf staat</translation>
    </message>
    <message>
        <source>Table of services, JSON (empty: that of the plugin)</source>
        <translation>Tabel met diensten, JSON (leeg: die van de plug-in)</translation>
    </message>
    <message>
        <source>Authentication for the services (empty: none, they are public)</source>
        <translation>Authenticatie voor de diensten (leeg: geen, ze zijn openbaar)</translation>
    </message>
    <message>
        <source>{name}: {rows} rows of {publisher} ({licence})</source>
        <translation>{name}: {rows} rijen van {publisher} ({licence})</translation>
    </message>
    <message>
        <source>It was on disk already: {age} days old.</source>
        <translation>Het stond al op schijf: {age} dagen oud.</translation>
    </message>
    <message>
        <source>Fetch tables</source>
        <translation>Tabellen ophalen</translation>
    </message>
    <message>
        <source>Fetches the tables of one municipality from their publishers and puts them in a folder, with a note on where each came from: key figures of neighbourhoods (CBS, a table per year), registered crime and nuisance (police), and the Leefbaarometer (the whole country). What comes is checked: every neighbourhood that the table lists is there, and nothing else. A table that is less than 30 days old is not fetched again, unless you ask for it; when a service does not answer, an older one is used and its age is told. A table that does not come does not stop the others.</source>
        <translation>Haalt de tabellen van één gemeente op bij hun uitgevers en zet ze in een map, elk met een notitie over de herkomst: kerncijfers wijken en buurten (CBS, een tabel per jaar), geregistreerde misdrijven en overlast (politie) en de Leefbaarometer (heel Nederland). Wat komt wordt gecontroleerd: elke buurt die de tabel noemt is er, en niets anders. Een tabel van minder dan 30 dagen oud wordt niet opnieuw opgehaald, tenzij je daarom vraagt; antwoordt een dienst niet, dan wordt een oudere gebruikt en wordt de leeftijd genoemd. Een tabel die niet komt houdt de andere niet tegen.</translation>
    </message>
    <message>
        <source>Tables (kwb, police, nuisance, leefbaarometer)</source>
        <translation>Tabellen (kwb, police: misdrijven, nuisance: overlast, leefbaarometer)</translation>
    </message>
    <message>
        <source>Years, such as 2020-2023 (empty: the five newest with key figures)</source>
        <translation>Jaren, zoals 2020-2023 (leeg: de vijf nieuwste met kerncijfers)</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Map voor de tabellen</translation>
    </message>
    <message>
        <source>“{words}” is no sheet or district of this study.</source>
        <translation>“{words}” is geen vel of wijk van deze studie.</translation>
    </message>
    <message>
        <source>The paper “{text}” is not understood.</source>
        <translation>Het papier “{text}” wordt niet begrepen.</translation>
    </message>
    <message>
        <source>Paper is told by the sheet that it is for.</source>
        <translation>Papier wordt opgegeven bij het vel waar het voor is.</translation>
    </message>
    <message>
        <source>Write it as zoom=A0, focus=A1.</source>
        <translation>Schrijf het als zoom=A0, focus=A1.</translation>
    </message>
    <message>
        <source>Print workshop sheets</source>
        <translation>Vellen voor de werksessie afdrukken</translation>
    </message>
    <message>
        <source>Prints the sheets that lie on the table in a workshop, a PDF each, and saves workshop.qgz, in which each can be changed. Workshop 1: the large maps, the gap, a reading guide and question cards. Workshop 2, for each district: the map with a grid to write on, profiles, the canvas and stickers. Afterwards: the same with what was written, and how far the success indicators have come. A sheet takes other paper where PAPER says so, such as “zoom=A0, focus=A1”. A background is asked from the network only when it is chosen.</source>
        <translation>Drukt de vellen af die in een werksessie op tafel liggen, elk als PDF, en bewaart workshop.qgz, waarin elk vel kan worden aangepast. Werksessie 1: de grote kaarten, de kloof, een leeswijzer en vraagkaarten. Werksessie 2, per wijk: de kaart met een raster om op te schrijven, profielen, het canvas en stickers. Daarna: dezelfde vellen met wat is opgeschreven, en hoe ver de succesindicatoren zijn. Een vel krijgt ander papier waar PAPER dat zegt, zoals “zoom=A0, focus=A1”. Een achtergrond wordt alleen van het netwerk gevraagd als die is gekozen.</translation>
    </message>
    <message>
        <source>GeoPackage of a QuickScan, in place of a study (areas and tables beside it, or given here)</source>
        <translation>GeoPackage van een QuickScan, in plaats van een studie (gebieden en tabellen ernaast, of hier gegeven)</translation>
    </message>
    <message>
        <source>Sets of sheets (empty: all)</source>
        <translation>Sets met vellen (leeg: alle)</translation>
    </message>
    <message>
        <source>Sheets, such as “focus, canvas” (empty: those of the sets)</source>
        <translation>Vellen, zoals “focus, canvas” (leeg: die van de sets)</translation>
    </message>
    <message>
        <source>Districts, by code or name and with commas (empty: all)</source>
        <translation>Wijken, met code of naam en met komma’s ertussen (leeg: alle)</translation>
    </message>
    <message>
        <source>Other paper, such as “zoom=A0, focus=A1”</source>
        <translation>Ander papier, zoals “zoom=A0, focus=A1”</translation>
    </message>
    <message>
        <source>House style (JSON; empty: the study's)</source>
        <translation>Huisstijl (JSON; leeg: die van de studie)</translation>
    </message>
    <message>
        <source>Own layers under the zoom maps</source>
        <translation>Eigen lagen onder de inzoomkaarten</translation>
    </message>
    <message>
        <source>Background of the zoom maps, from the network</source>
        <translation>Achtergrond van de inzoomkaarten, van het netwerk</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>Map voor de vellen</translation>
    </message>
    <message>
        <source>Files, with a line each</source>
        <translation>Bestanden, op elke regel een</translation>
    </message>
    <message>
        <source>Print one sheet</source>
        <translation>Eén blad afdrukken</translation>
    </message>
    <message>
        <source>Prints one map of a study as a sheet with its question, answer and legend. VIEW is a map, such as “social_housing”, “coincidence_relative” or “indicator:k_bijstand”; two maps with a | between, which are laid beside each other; or “years”, for all indicators over the years.</source>
        <translation>Drukt één kaart van een studie af als blad met vraag, antwoord en legenda. VIEW is een kaart, zoals “social_housing”, “coincidence_relative” of “indicator:k_bijstand”; twee kaarten met een | ertussen, die naast elkaar worden gelegd; of “years”, voor alle indicatoren door de jaren.</translation>
    </message>
    <message>
        <source>{name} could not be replaced.</source>
        <translation>{name} kon niet worden vervangen.</translation>
    </message>
    <message>
        <source>Map, two maps with a | between, or “years”</source>
        <translation>Kaart, twee kaarten met een | ertussen, of “years”</translation>
    </message>
    <message>
        <source>Paper, such as A3 or 600x900 (millimetres)</source>
        <translation>Papier, zoals A3 of 600x900 (millimeters)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>Paper of the report (A3 lying, A4 standing; empty: as in the study, or A3)</source>
        <translation>Papier van het rapport (A3 liggend, A4 staand; leeg: zoals in de studie, of A3)</translation>
    </message>
    <message>
        <source>A page for each area in the report (yes or no; empty: as in the study, or where there are not many)</source>
        <translation>Een bladzijde per gebied in het rapport (yes of no; leeg: zoals in de studie, of waar het er niet veel zijn)</translation>
    </message>
    <message>
        <source>Remarks of the proof-reader, with a line each</source>
        <translation>Opmerkingen van de proeflezer, elk op een regel</translation>
    </message>
    <message>
        <source>Makes the whole QuickScan Veerkracht of one municipality and puts it in a folder: quickscan.pdf (the report), quickscan.html (the report in words, for who cannot see maps), sheets (the same pages, one file each), quickscan.gpkg (all results, with their styles), quickscan.qgz (a project with one map theme per view, which stands in quickscan.gpkg too), quickscan.xlsx (the figures) and tables (the same as CSV, with a data dictionary). A map that cannot be made from these tables is named with the reason. An earlier result in the folder is replaced only when the new one is complete. Layer and tables are never changed. Maps signal, they do not judge.</source>
        <translation>Maakt de hele QuickScan Veerkracht van één gemeente en zet die in een map: quickscan.pdf (het rapport), quickscan.html (het rapport in woorden, voor wie geen kaarten kan zien), sheets (dezelfde bladen, elk een eigen bestand), quickscan.gpkg (alle uitkomsten, met hun stijlen), quickscan.qgz (een project met een kaartthema per weergave, dat ook in quickscan.gpkg staat), quickscan.xlsx (de cijfers) en tables (hetzelfde als CSV, met een beschrijving van de kolommen). Een kaart die uit deze tabellen niet te maken is, wordt genoemd met de reden. Een eerder resultaat in de map wordt pas vervangen als het nieuwe compleet is. Laag en tabellen veranderen nooit. Kaarten signaleren, ze oordelen niet.</translation>
    </message>
    <message>
        <source>Report in words (HTML)</source>
        <translation>Rapport in woorden (HTML)</translation>
    </message>
    <message>
        <source>In words too, as a web page (yes or no; empty: as in the study, or yes)</source>
        <translation>Ook in woorden, als webpagina (yes of no; leeg: zoals in de studie, of ja)</translation>
    </message>
    <message>
        <source>The sheets in words (HTML)</source>
        <translation>De vellen in woorden (HTML)</translation>
    </message>
</context>
</TS>
