<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>study</name>
    <message>
        <source>Cancelled.</source>
        <translation>Afgebroken.</translation>
    </message>
    <message>
        <source>Nothing was written; an earlier result is as it was.</source>
        <translation>Er is niets geschreven; een eerder resultaat is gebleven zoals het was.</translation>
    </message>
    <message>
        <source>This is not a QuickScan study.</source>
        <translation>Dit is geen QuickScan-studie.</translation>
    </message>
    <message>
        <source>The text could not be read as a study: {problem}</source>
        <translation>De tekst is niet als studie te lezen: {problem}</translation>
    </message>
    <message>
        <source>Choose a file that was saved by QuickScan Veerkracht.</source>
        <translation>Kies een bestand dat door QuickScan Veerkracht is bewaard.</translation>
    </message>
    <message>
        <source>This study was made by a newer version of the plugin.</source>
        <translation>Deze studie is met een nieuwere versie van de plug-in gemaakt.</translation>
    </message>
    <message>
        <source>The study has version {version}; this plugin reads up to {newest}.</source>
        <translation>De studie heeft versie {version}; deze plug-in leest tot en met {newest}.</translation>
    </message>
    <message>
        <source>Update QuickScan Veerkracht through the plugin manager.</source>
        <translation>Werk QuickScan Veerkracht bij via het plug-inbeheer.</translation>
    </message>
    <message>
        <source>This study holds a choice that is not understood.</source>
        <translation>Deze studie bevat een keuze die niet wordt begrepen.</translation>
    </message>
    <message>
        <source>Open it in an editor and correct the choice.</source>
        <translation>Open haar in een editor en verbeter de keuze.</translation>
    </message>
    <message>
        <source>The period “{text}” is not understood.</source>
        <translation>De periode “{text}” wordt niet begrepen.</translation>
    </message>
    <message>
        <source>A period is two years with a hyphen, the first before the last.</source>
        <translation>Een periode is twee jaren met een streepje ertussen, het eerste vóór het laatste.</translation>
    </message>
    <message>
        <source>Write it as 2014-2020.</source>
        <translation>Schrijf haar als 2014-2020.</translation>
    </message>
    <message>
        <source>The study {name} could not be read.</source>
        <translation>De studie {name} kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Controleer het pad.</translation>
    </message>
    <message>
        <source>This is not a recipe of the import assistant.</source>
        <translation>Dit is geen recept van de importhulp.</translation>
    </message>
    <message>
        <source>It could not be read: {problem}</source>
        <translation>Het kon niet worden gelezen: {problem}</translation>
    </message>
    <message>
        <source>Choose a file that QuickScan Veerkracht saved (its name ends in .recipe.json), or update the plugin.</source>
        <translation>Kies een bestand dat QuickScan Veerkracht heeft bewaard (de naam eindigt op .recipe.json), of werk de plugin bij.</translation>
    </message>
    <message>
        <source>The recipe {name} could not be read.</source>
        <translation>Het recept {name} kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>The recipe could not be saved.</source>
        <translation>Het recept kon niet worden bewaard.</translation>
    </message>
    <message>
        <source>Check whether you may write in {folder}.</source>
        <translation>Kijk of je in {folder} mag schrijven.</translation>
    </message>
    <message>
        <source>What was written in the workshop could not be read.</source>
        <translation>Wat in de werksessie is opgeschreven, kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>Correct it in the file it comes from, or take it out there.</source>
        <translation>Verbeter het in het bestand waar het vandaan komt, of haal het daar weg.</translation>
    </message>
    <message>
        <source>“{text}” is no cell of the grid.</source>
        <translation>“{text}” is geen vak van het raster.</translation>
    </message>
    <message>
        <source>A cell is a letter from A to H and a number from 1 to 8.</source>
        <translation>Een vak is een letter van A tot en met H en een cijfer van 1 tot en met 8.</translation>
    </message>
    <message>
        <source>Write it as on the sheet, for instance C4.</source>
        <translation>Schrijf het zoals op het blad, bijvoorbeeld C4.</translation>
    </message>
    <message>
        <source>Steer inflow and screening</source>
        <translation>Instroom en screening sturen</translation>
    </message>
    <message>
        <source>Mix rents and tenures</source>
        <translation>Huren en eigendom mengen</translation>
    </message>
    <message>
        <source>Stock quality</source>
        <translation>Kwaliteit van de voorraad</translation>
    </message>
    <message>
        <source>Agreements with care</source>
        <translation>Afspraken met zorg</translation>
    </message>
    <message>
        <source>Social management</source>
        <translation>Sociaal beheer</translation>
    </message>
    <message>
        <source>Facilities and built environment</source>
        <translation>Voorzieningen en gebouwde omgeving</translation>
    </message>
    <message>
        <source>Residents' own strength</source>
        <translation>Eigen kracht van bewoners</translation>
    </message>
    <message>
        <source>Tackle crime</source>
        <translation>Criminaliteit aanpakken</translation>
    </message>
    <message>
        <source>It has other parts than notes, canvases, successes and promises.</source>
        <translation>Er staan andere onderdelen in dan notes, canvases, successes en promises.</translation>
    </message>
    <message>
        <source>“{part}” is no list.</source>
        <translation>“{part}” is geen lijst.</translation>
    </message>
    <message>
        <source>A {kind} has fields that do not exist: {fields}.</source>
        <translation>Een {kind} heeft velden die niet bestaan: {fields}.</translation>
    </message>
    <message>
        <source>A {kind} lacks its {field}.</source>
        <translation>Bij een {kind} ontbreekt {field}.</translation>
    </message>
    <message>
        <source>In “{part}” this stands twice: {key}.</source>
        <translation>In “{part}” staat dit dubbel: {key}.</translation>
    </message>
    <message>
        <source>The {field} of a {kind} cannot be “{value}”.</source>
        <translation>Het veld {field} van een {kind} kan niet “{value}” zijn.</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Woningvoorraad</translation>
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
        <source>Context</source>
        <translation>Context</translation>
    </message>
</context>
</TS>
