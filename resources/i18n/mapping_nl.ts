<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>mapping</name>
    <message>
        <source>Areas of the QuickScan</source>
        <translation>Gebieden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verandering</translation>
    </message>
    <message>
        <source>Change against the municipality</source>
        <translation>Verandering t.o.v. de gemeente</translation>
    </message>
    <message>
        <source>Check that the folder can be written and has room, and that no other program has the file open.</source>
        <translation>Controleer of in de map geschreven mag worden, of er ruimte is en of geen ander programma het bestand open heeft.</translation>
    </message>
    <message>
        <source>Check that the folder can be written and that no other program has the file open.</source>
        <translation>Controleer of in de map geschreven mag worden en of geen ander programma het bestand open heeft.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Kies een van deze.</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Samenloop</translation>
    </message>
    <message>
        <source>Coincidence, absolute</source>
        <translation>Samenloop, absoluut</translation>
    </message>
    <message>
        <source>Coincidence, relative</source>
        <translation>Samenloop, relatief</translation>
    </message>
    <message>
        <source>Compute the QuickScan again.</source>
        <translation>Bereken de QuickScan opnieuw.</translation>
    </message>
    <message>
        <source>District outlines</source>
        <translation>Wijkgrenzen</translation>
    </message>
    <message>
        <source>Focus areas</source>
        <translation>Focusgebieden</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>Geen signaal</translation>
    </message>
    <message>
        <source>Nuisance and safety: change</source>
        <translation>Overlast en veiligheid: verandering</translation>
    </message>
    <message>
        <source>Nuisance and safety: change, relative</source>
        <translation>Overlast en veiligheid: verandering, relatief</translation>
    </message>
    <message>
        <source>Nuisance and safety: level</source>
        <translation>Overlast en veiligheid: niveau</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Oriëntatie</translation>
    </message>
    <message>
        <source>Other cause</source>
        <translation>Andere oorzaak</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Outlines with names</source>
        <translation>Grenzen met namen</translation>
    </message>
    <message>
        <source>Red signals together</source>
        <translation>Stapeling van rode seinen</translation>
    </message>
    <message>
        <source>Red signals, of at most {number}</source>
        <translation>Rode seinen, van hoogstens {number}</translation>
    </message>
    <message>
        <source>Resilient</source>
        <translation>Veerkrachtig</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sein</translation>
    </message>
    <message>
        <source>Social housing, share of dwellings</source>
        <translation>Corporatiewoningen, aandeel van de woningen</translation>
    </message>
    <message>
        <source>Social-housing share</source>
        <translation>Aandeel corporatiewoningen</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Omgeving</translation>
    </message>
    <message>
        <source>The GeoPackage {name} could not be written.</source>
        <translation>De GeoPackage {name} kon niet worden geschreven.</translation>
    </message>
    <message>
        <source>The layer with the results has no style of that name; it may have been removed by hand.</source>
        <translation>De laag met de resultaten heeft geen stijl met die naam; misschien is die met de hand verwijderd.</translation>
    </message>
    <message>
        <source>The map “{name}” is not in this project.</source>
        <translation>De kaart “{name}” staat niet in dit project.</translation>
    </message>
    <message>
        <source>The maps could not be opened.</source>
        <translation>De kaarten konden niet worden geopend.</translation>
    </message>
    <message>
        <source>The project {name} could not be saved.</source>
        <translation>Het project {name} kon niet worden bewaard.</translation>
    </message>
    <message>
        <source>The study asks for a palette that this version of the plugin does not have: {known}.</source>
        <translation>De studie vraagt om een palet dat deze versie van de plug-in niet heeft. Wel aanwezig: {known}.</translation>
    </message>
    <message>
        <source>There is no layer “{table}” in {name}.</source>
        <translation>Er is geen laag “{table}” in {name}.</translation>
    </message>
    <message>
        <source>There is no palette “{name}”.</source>
        <translation>Er is geen palet “{name}”.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Vulnerability: change</source>
        <translation>Kwetsbaarheid: verandering</translation>
    </message>
    <message>
        <source>Vulnerability: change, relative</source>
        <translation>Kwetsbaarheid: verandering, relatief</translation>
    </message>
    <message>
        <source>Vulnerability: level</source>
        <translation>Kwetsbaarheid: niveau</translation>
    </message>
    <message>
        <source>Writing the areas</source>
        <translation>Gebieden schrijven</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>Tabellen schrijven</translation>
    </message>
    <message>
        <source>area</source>
        <translation>gebied</translation>
    </message>
    <message>
        <source>around average</source>
        <translation>rond gemiddeld</translation>
    </message>
    <message>
        <source>better</source>
        <translation>beter</translation>
    </message>
    <message>
        <source>district</source>
        <translation>wijk</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>gunstig</translation>
    </message>
    <message>
        <source>focus area</source>
        <translation>focusgebied</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>buurt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>no focus area</source>
        <translation>geen focusgebied</translation>
    </message>
    <message>
        <source>no trend</source>
        <translation>geen trend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabiel</translation>
    </message>
    <message>
        <source>strongly better</source>
        <translation>sterk beter</translation>
    </message>
    <message>
        <source>strongly favourable</source>
        <translation>sterk gunstig</translation>
    </message>
    <message>
        <source>strongly unfavourable</source>
        <translation>sterk ongunstig</translation>
    </message>
    <message>
        <source>strongly worse</source>
        <translation>sterk slechter</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>ongunstig</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>slechter</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>Outlines, one district lit</source>
        <translation>Wijkgrenzen, één wijk uitgelicht</translation>
    </message>
    <message>
        <source>{map}, one district</source>
        <translation>{map}, één wijk</translation>
    </message>
    <message>
        <source>fragile: hangs on one choice, such as a bound or a year</source>
        <translation>wankel: hangt aan één keuze, zoals een grens of een jaar</translation>
    </message>
    <message>
        <source>area: the code of an area, to ask from any other layer; when left out, that of the current feature.</source>
        <translation>gebied: de code van een gebied, om het vanuit een andere laag te vragen; weggelaten is het dat van het huidige object.</translation>
    </message>
    <message>
        <source>NULL where there is nothing: no figure, hidden, or no QuickScan in the project.</source>
        <translation>NULL waar niets is: geen cijfer, verborgen, of geen QuickScan in het project.</translation>
    </message>
    <message>
        <source>indicator: its id, such as 'k_bijstand' or 'k_index'; it is the first part of a column's name.</source>
        <translation>indicator: zijn id, zoals 'k_bijstand' of 'k_index'; daarmee begint de naam van een kolom.</translation>
    </message>
    <message>
        <source>version: 'relative' (when left out) or 'absolute'.</source>
        <translation>versie: 'relatief' (als je niets opgeeft) of 'absoluut'.</translation>
    </message>
    <message>
        <source>The signal as a number: 1 is strongly unfavourable, 5 strongly favourable.</source>
        <translation>Het sein als getal: 1 is sterk ongunstig, 5 sterk gunstig.</translation>
    </message>
    <message>
        <source>The signal as its letter: A is strongly unfavourable, E strongly favourable.</source>
        <translation>Het sein als letter: A is sterk ongunstig, E sterk gunstig.</translation>
    </message>
    <message>
        <source>The signal in words.</source>
        <translation>Het sein in woorden.</translation>
    </message>
    <message>
        <source>Why the area has this signal, in a sentence.</source>
        <translation>Waarom het gebied dit sein heeft, in een zin.</translation>
    </message>
    <message>
        <source>How certain the signal is: certain, indicative or model.</source>
        <translation>Hoe zeker het sein is: certain, indicative of model.</translation>
    </message>
    <message>
        <source>How certain the signal is, in words.</source>
        <translation>Hoe zeker het sein is, in woorden.</translation>
    </message>
    <message>
        <source>The figure behind the signal.</source>
        <translation>Het cijfer achter het sein.</translation>
    </message>
    <message>
        <source>The year of the figure behind the signal.</source>
        <translation>Het jaar van het cijfer achter het sein.</translation>
    </message>
    <message>
        <source>The trend as a number: 1 is strongly worse, 5 strongly better.</source>
        <translation>De trend als getal: 1 is sterk slechter, 5 sterk beter.</translation>
    </message>
    <message>
        <source>The trend in words.</source>
        <translation>De trend in woorden.</translation>
    </message>
    <message>
        <source>Why the area has this trend, in a sentence.</source>
        <translation>Waarom het gebied deze trend heeft, in een zin.</translation>
    </message>
    <message>
        <source>The trend against that of the municipality, as a number: 1 is strongly worse, 5 strongly better.</source>
        <translation>De trend ten opzichte van die van de gemeente, als getal: 1 is sterk slechter, 5 sterk beter.</translation>
    </message>
    <message>
        <source>The trend against that of the municipality, in words.</source>
        <translation>De trend ten opzichte van die van de gemeente, in woorden.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versie</translation>
    </message>
    <message>
        <source>Whether more vulnerability and more nuisance coincide: coincides, resilient, other_cause or no_signal.</source>
        <translation>Of meer kwetsbaarheid en meer overlast samengaan: coincides (samenloop), resilient (veerkrachtig), other_cause (andere oorzaak) of no_signal (geen signaal).</translation>
    </message>
    <message>
        <source>Whether more vulnerability and more nuisance coincide, in words.</source>
        <translation>Of meer kwetsbaarheid en meer overlast samengaan, in woorden.</translation>
    </message>
    <message>
        <source>Why the area has this coincidence, in a sentence.</source>
        <translation>Waarom het gebied deze samenloop heeft, in een zin.</translation>
    </message>
    <message>
        <source>1 where vulnerability and nuisance both stand low now, else 0.</source>
        <translation>1 waar kwetsbaarheid en overlast nu allebei ongunstig zijn, anders 0.</translation>
    </message>
    <message>
        <source>How many signals are red: unfavourable or strongly unfavourable.</source>
        <translation>Hoeveel seinen op rood staan: ongunstig of sterk ongunstig.</translation>
    </message>
    <message>
        <source>How many signals the area has.</source>
        <translation>Hoeveel seinen het gebied heeft.</translation>
    </message>
    <message>
        <source>▼ became worse, ▲ became better; signals around average are left out</source>
        <translation>▼ werd slechter, ▲ werd beter; seinen rond het gemiddelde staan er niet bij</translation>
    </message>
    <message>
        <source>The file {name} could not be read.</source>
        <translation>Het bestand {name} kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>Check that it is a GeoPackage and that no other program is writing to it.</source>
        <translation>Kijk of het een GeoPackage is en of geen ander programma erin schrijft.</translation>
    </message>
    <message>
        <source>There are no workshop notes in {name}.</source>
        <translation>In {name} staan geen notities van een werksessie.</translation>
    </message>
    <message>
        <source>It has no table “{table}”.</source>
        <translation>Er is geen tabel “{table}”.</translation>
    </message>
    <message>
        <source>Choose a quickscan.gpkg that this version of QuickScan Veerkracht wrote.</source>
        <translation>Kies een quickscan.gpkg die deze versie van QuickScan Veerkracht heeft geschreven.</translation>
    </message>
    <message>
        <source>The background “{name}” could not be opened.</source>
        <translation>De achtergrond “{name}” kon niet worden geopend.</translation>
    </message>
    <message>
        <source>The service or the file does not answer.</source>
        <translation>De dienst of het bestand geeft geen antwoord.</translation>
    </message>
    <message>
        <source>Check the network or the file, or print without a background.</source>
        <translation>Controleer het netwerk of het bestand, of druk af zonder achtergrond.</translation>
    </message>
    <message>
        <source>There is no study in {name}.</source>
        <translation>Er staat geen studie in {name}.</translation>
    </message>
    <message>
        <source>Trend, as published</source>
        <translation>Trend, zoals gepubliceerd</translation>
    </message>
    <message>
        <source>Change, as the Leefbaarometer published it</source>
        <translation>Verandering, zoals de Leefbaarometer haar publiceerde</translation>
    </message>
    <message>
        <source>Vulnerability and nuisance together</source>
        <translation>Kwetsbaarheid en overlast samen</translation>
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
        <source>Signal of each year, by the reference of {year}</source>
        <translation>Sein per jaar, met de referentie van {year}</translation>
    </message>
    <message>
        <source>Trend against the municipality</source>
        <translation>Trend ten opzichte van de gemeente</translation>
    </message>
    <message>
        <source>{indicator}, by year</source>
        <translation>{indicator}, per jaar</translation>
    </message>
    <message>
        <source>much more than expected</source>
        <translation>veel meer dan verwacht</translation>
    </message>
    <message>
        <source>more than expected</source>
        <translation>meer dan verwacht</translation>
    </message>
    <message>
        <source>about as expected</source>
        <translation>ongeveer zoals verwacht</translation>
    </message>
    <message>
        <source>less than expected</source>
        <translation>minder dan verwacht</translation>
    </message>
    <message>
        <source>much less than expected</source>
        <translation>veel minder dan verwacht</translation>
    </message>
    <message>
        <source>now, and it gets better</source>
        <translation>nu, en het wordt beter</translation>
    </message>
    <message>
        <source>now: no signal unfavourable, half or more favourable</source>
        <translation>nu: geen sein ongunstig, minstens de helft gunstig</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>geen van deze</translation>
    </message>
    <message>
        <source>Nuisance against what is expected</source>
        <translation>Overlast ten opzichte van de verwachting</translation>
    </message>
    <message>
        <source>uncertain: may be chance</source>
        <translation>onzeker: kan toeval zijn</translation>
    </message>
    <message>
        <source>hidden: protects small numbers</source>
        <translation>verborgen: beschermt kleine aantallen</translation>
    </message>
    <message>
        <source>vulnerability increases, {nuisance} does not</source>
        <translation>kwetsbaarheid neemt toe, {nuisance} niet</translation>
    </message>
    <message>
        <source>{nuisance} increases, vulnerability does not</source>
        <translation>{nuisance} neemt toe, kwetsbaarheid niet</translation>
    </message>
    <message>
        <source>vulnerability {k}, {nuisance} {o}</source>
        <translation>kwetsbaarheid {k}, {nuisance} {o}</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} both unfavourable</source>
        <translation>Kwetsbaarheid én {nuisance} ongunstig</translation>
    </message>
    <message>
        <source>Vulnerability and {nuisance} together</source>
        <translation>Kwetsbaarheid en {nuisance} samen</translation>
    </message>
    <message>
        <source>hardly any: less than 10 %</source>
        <translation>nauwelijks: minder dan 10 %</translation>
    </message>
    <message>
        <source>little: 10 to 32 %</source>
        <translation>weinig: 10 tot en met 32 %</translation>
    </message>
    <message>
        <source>mixed: 33 to 66 %</source>
        <translation>gemengd: 33 tot en met 66 %</translation>
    </message>
    <message>
        <source>much: 67 % or more</source>
        <translation>veel: 67 % of meer</translation>
    </message>
    <message>
        <source>{nuisance} against what is expected</source>
        <translation>{nuisance} tegenover wat te verwachten is</translation>
    </message>
    <message>
        <source>it gets better: vulnerability or {nuisance} decreased, neither increased</source>
        <translation>het wordt beter: kwetsbaarheid of {nuisance} daalt, geen van beide stijgt</translation>
    </message>
    <message>
        <source>resilient: more vulnerability, not more {nuisance}</source>
        <translation>veerkrachtig: meer kwetsbaarheid, niet meer {nuisance}</translation>
    </message>
    <message>
        <source>{nuisance} decreased; vulnerability has no trend</source>
        <translation>de {nuisance} daalt (van kwetsbaarheid is geen trend bekend)</translation>
    </message>
    <message>
        <source>vulnerability decreased; {nuisance} has no trend</source>
        <translation>de kwetsbaarheid daalt (van {nuisance} is geen trend bekend)</translation>
    </message>
    <message>
        <source>now, and {nuisance} decreased</source>
        <translation>nu, en de {nuisance} daalt</translation>
    </message>
    <message>
        <source>now, and vulnerability decreased</source>
        <translation>nu, en de kwetsbaarheid daalt</translation>
    </message>
</context>
</TS>
