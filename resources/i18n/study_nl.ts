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
</context>
</TS>
