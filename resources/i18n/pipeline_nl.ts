<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>pipeline</name>
    <message>
        <source>Matching the tables to the areas</source>
        <translation>Tabellen aan gebieden koppelen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>No areas were chosen.</source>
        <translation>Er zijn geen gebieden gekozen.</translation>
    </message>
    <message>
        <source>A QuickScan needs a layer with the boundaries of the neighbourhoods.</source>
        <translation>Een QuickScan heeft een laag met de grenzen van de buurten nodig.</translation>
    </message>
    <message>
        <source>Choose a boundary layer, for instance the CBS “wijk- en buurtkaart”.</source>
        <translation>Kies een laag met grenzen, bijvoorbeeld de wijk- en buurtkaart van het CBS.</translation>
    </message>
    <message>
        <source>No tables were chosen.</source>
        <translation>Er zijn geen tabellen gekozen.</translation>
    </message>
    <message>
        <source>A QuickScan needs at least one table with figures per neighbourhood.</source>
        <translation>Een QuickScan heeft ten minste één tabel met cijfers per buurt nodig.</translation>
    </message>
    <message>
        <source>Add a table, for instance the CBS “Kerncijfers wijken en buurten”.</source>
        <translation>Voeg een tabel toe, bijvoorbeeld de Kerncijfers wijken en buurten van het CBS.</translation>
    </message>
    <message>
        <source>Reading the areas</source>
        <translation>Gebieden lezen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} lezen</translation>
    </message>
    <message>
        <source>No table matches the areas.</source>
        <translation>Geen enkele tabel past bij de gebieden.</translation>
    </message>
    <message>
        <source>The key column “{key}” of {areas} has codes such as {own}; {tables} have codes such as {theirs}.</source>
        <translation>De sleutelkolom “{key}” van {areas} heeft codes zoals {own}; de codes in {tables} zijn zoals {theirs}.</translation>
    </message>
    <message>
        <source>Choose the column whose codes stand in the tables too, or the municipality that the tables are of.</source>
        <translation>Kies de kolom met de codes die ook in de tabellen staan, of de gemeente waar de tabellen over gaan.</translation>
    </message>
    <message>
        <source>Writing the GeoPackage</source>
        <translation>GeoPackage schrijven</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Werkmap schrijven</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>Kaarten tekenen</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>Project bewaren</translation>
    </message>
    <message>
        <source>The earlier result in {folder} could not be replaced.</source>
        <translation>Het eerdere resultaat in {folder} kon niet worden vervangen.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>Close the files of the earlier result, or choose another folder.</source>
        <translation>Sluit de bestanden van het eerdere resultaat, of kies een andere map.</translation>
    </message>
    <message>
        <source>The output folder {folder} cannot be written.</source>
        <translation>In de uitvoermap {folder} kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>Choose a folder in which you may make files.</source>
        <translation>Kies een map waarin je bestanden mag maken.</translation>
    </message>
    <message>
        <source>The tables have no figures in the period {first}-{last}.</source>
        <translation>De tabellen hebben geen cijfers in de periode {first}-{last}.</translation>
    </message>
    <message>
        <source>The years in the tables are: {years}.</source>
        <translation>De jaren in de tabellen zijn: {years}.</translation>
    </message>
    <message>
        <source>Choose a period that holds at least one of these years, or add tables of other years.</source>
        <translation>Kies een periode waarin minstens één van deze jaren valt, of voeg tabellen van andere jaren toe.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation>De schijf van {folder} is vol.</translation>
    </message>
    <message>
        <source>Make room (some 200 MB while the QuickScan is made), or choose a folder on another disk.</source>
        <translation>Maak ruimte (zo’n 200 MB zolang de QuickScan wordt gemaakt), of kies een map op een andere schijf.</translation>
    </message>
    <message>
        <source>The QuickScan could not be written in {folder}.</source>
        <translation>De QuickScan kon niet in {folder} worden geschreven.</translation>
    </message>
    <message>
        <source>Check whether the disk can still be reached, or choose another folder.</source>
        <translation>Controleer of de schijf nog bereikbaar is, of kies een andere map.</translation>
    </message>
    <message>
        <source>The program that makes the files broke down.</source>
        <translation>Het programma dat de bestanden maakt is vastgelopen.</translation>
    </message>
    <message>
        <source>It ended with {status}. {said}</source>
        <translation>Het eindigde met {status}. {said}</translation>
    </message>
    <message>
        <source>Try again. Your project and earlier files are as they were.</source>
        <translation>Probeer het opnieuw. Je project en eerdere bestanden zijn zoals ze waren.</translation>
    </message>
    <message>
        <source>A table changed after the signals were computed.</source>
        <translation>Een tabel veranderde nadat de seinen werden berekend.</translation>
    </message>
    <message>
        <source>What would be printed is not what stands on the map.</source>
        <translation>Wat wordt afgedrukt is niet wat op de kaart staat.</translation>
    </message>
    <message>
        <source>Read the tables again, compute, and print then.</source>
        <translation>Lees de tabellen opnieuw, bereken, en druk dan af.</translation>
    </message>
    <message>
        <source>There is no background “{kind}”.</source>
        <translation>Achtergrond “{kind}” bestaat niet.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Er zijn: {known}.</translation>
    </message>
    <message>
        <source>Choose one of these, or none.</source>
        <translation>Kies een van deze, of geen.</translation>
    </message>
</context>
</TS>
