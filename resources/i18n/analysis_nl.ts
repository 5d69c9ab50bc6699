<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>analysis</name>
    <message>
        <source>There is nothing to compare with: no table has a row for the Netherlands.</source>
        <translation>Er is niets om mee te vergelijken: geen enkele tabel heeft een rij voor Nederland.</translation>
    </message>
    <message>
        <source>The study compares the areas with the Netherlands.</source>
        <translation>De studie vergelijkt de gebieden met Nederland.</translation>
    </message>
    <message>
        <source>Choose the municipality as reference, or add a table with a national row.</source>
        <translation>Kies de gemeente als referentie, of voeg een tabel met een rij voor Nederland toe.</translation>
    </message>
    <message>
        <source>No area has enough indicators for the K-index.</source>
        <translation>Geen enkel gebied heeft genoeg indicatoren voor de K-index.</translation>
    </message>
    <message>
        <source>No trend: these figures are modelled.</source>
        <translation>Geen trend: dit zijn modelcijfers.</translation>
    </message>
    <message>
        <source>No area has a trend of the K-index.</source>
        <translation>Geen enkel gebied heeft een trend van de K-index.</translation>
    </message>
    <message>
        <source>The chosen nuisance indicator has no values in the tables: {name}.</source>
        <translation>De gekozen overlastindicator heeft geen waarden in de tabellen: {name}.</translation>
    </message>
    <message>
        <source>The tables hold no nuisance or crime figures for these areas.</source>
        <translation>De tabellen bevatten geen overlast- of misdrijfcijfers voor deze gebieden.</translation>
    </message>
    <message>
        <source>No area has a trend of {name}.</source>
        <translation>Geen enkel gebied heeft een trend van {name}.</translation>
    </message>
    <message>
        <source>Level of {year}.</source>
        <translation>Niveau van {year}.</translation>
    </message>
    <message>
        <source>Change from {first} to {last}.</source>
        <translation>Verandering van {first} naar {last}.</translation>
    </message>
    <message>
        <source>Its error is not known and counts as none.</source>
        <translation>De foutmarge is niet bekend en telt als nul.</translation>
    </message>
    <message>
        <source> No denominator is known: indicative.</source>
        <translation> De noemer is niet bekend: indicatief.</translation>
    </message>
    <message>
        <source>Not in the change: {problem}</source>
        <translation>Niet in de verandering: {problem}</translation>
    </message>
    <message>
        <source>Coincidence needs a trend of vulnerability and of nuisance.</source>
        <translation>Samenloop vraagt een trend van kwetsbaarheid en van overlast.</translation>
    </message>
    <message>
        <source>Focus needs the level of vulnerability and of nuisance.</source>
        <translation>Focus vraagt het niveau van kwetsbaarheid en van overlast.</translation>
    </message>
    <message>
        <source>The tables hold no vulnerability indicator that can be compared.</source>
        <translation>De tabellen bevatten geen kwetsbaarheidsindicator die te vergelijken is.</translation>
    </message>
    <message>
        <source>The K-index needs {least} indicators; there are {count}: {names}.</source>
        <translation>De K-index vraagt {least} indicatoren; er zijn er {count}: {names}.</translation>
    </message>
    <message>
        <source>For the K-index there is no year with counted figures, only modelled ones.</source>
        <translation>Voor de K-index is er geen jaar met getelde cijfers, alleen met modelcijfers.</translation>
    </message>
    <message>
        <source>For the K-index there is only one year: {year}.</source>
        <translation>Voor de K-index is er maar één jaar: {year}.</translation>
    </message>
    <message>
        <source>The change of the K-index needs {least} indicators with two years; there are {count}.</source>
        <translation>De verandering van de K-index vraagt {least} indicatoren met twee jaren; er zijn er {count}.</translation>
    </message>
    <message>
        <source>No trend: for {name} there is only one year, {year}.</source>
        <translation>Geen trend: voor {name} is er maar één jaar, {year}.</translation>
    </message>
    <message>
        <source>No trend: for {name} no year in the period has enough areas.</source>
        <translation>Geen trend: voor {name} heeft geen jaar in de periode genoeg gebieden.</translation>
    </message>
    <message>
        <source>The tables hold no social-housing share for these areas.</source>
        <translation>Geen aandeel corporatiewoningen in de tabellen.</translation>
    </message>
    <message>
        <source>No indicator has a signal.</source>
        <translation>Geen enkele indicator heeft een sein.</translation>
    </message>
    <message>
        <source>No area has both trends.</source>
        <translation>Geen enkel gebied heeft beide trends.</translation>
    </message>
    <message>
        <source>Strongly unfavourable</source>
        <translation>Sterk ongunstig</translation>
    </message>
    <message>
        <source>Unfavourable</source>
        <translation>Ongunstig</translation>
    </message>
    <message>
        <source>Around average</source>
        <translation>Rond gemiddeld</translation>
    </message>
    <message>
        <source>Favourable</source>
        <translation>Gunstig</translation>
    </message>
    <message>
        <source>Strongly favourable</source>
        <translation>Sterk gunstig</translation>
    </message>
    <message>
        <source>Strongly worse</source>
        <translation>Sterk verslechterd</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Verslechterd</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stabiel</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Verbeterd</translation>
    </message>
    <message>
        <source>Strongly better</source>
        <translation>Sterk verbeterd</translation>
    </message>
    <message>
        <source>No trend</source>
        <translation>Geen trend</translation>
    </message>
    <message>
        <source>The publisher does not show this value.</source>
        <translation>De bron geeft deze waarde niet vrij.</translation>
    </message>
    <message>
        <source>No data.</source>
        <translation>Geen gegevens.</translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source> (95% interval {low}–{high})</source>
        <translation> (95%-interval {low}–{high})</translation>
    </message>
    <message>
        <source>{measured}{margin}. No signal: {problem}</source>
        <translation>{measured}{margin}. Geen sein: {problem}</translation>
    </message>
    <message>
        <source> A modelled figure.</source>
        <translation> Modelcijfer.</translation>
    </message>
    <message>
        <source> No margin is known.</source>
        <translation> Er is geen marge bekend.</translation>
    </message>
    <message>
        <source> Counted with the denominator of another year.</source>
        <translation> Berekend met de noemer van een ander jaar.</translation>
    </message>
    <message>
        <source> Only {number} inhabitants: indicative.</source>
        <translation> Maar {number} inwoners: indicatief.</translation>
    </message>
    <message>
        <source> The number of inhabitants is not known: indicative.</source>
        <translation> Het aantal inwoners is niet bekend: indicatief.</translation>
    </message>
    <message>
        <source>{trend}: from {before} ({first}) to {after} {unit} ({last}); change {change}, margin {band}. Against the municipality {relative}: {relative_trend}.</source>
        <translation>{trend}: van {before} ({first}) naar {after} {unit} ({last}); verandering {change}, marge {band}. Ten opzichte van de gemeente {relative}: {relative_trend}.</translation>
    </message>
    <message>
        <source>Coincides: vulnerability up and more nuisance</source>
        <translation>Samenloop: meer kwetsbaarheid en meer overlast</translation>
    </message>
    <message>
        <source>Resilient: vulnerability up, no more nuisance</source>
        <translation>Veerkrachtig: meer kwetsbaarheid, niet meer overlast</translation>
    </message>
    <message>
        <source>Another cause: more nuisance, vulnerability not up</source>
        <translation>Andere oorzaak: meer overlast, niet meer kwetsbaarheid</translation>
    </message>
    <message>
        <source>No signal: vulnerability not up, no more nuisance</source>
        <translation>Geen signaal: niet meer kwetsbaarheid en niet meer overlast</translation>
    </message>
    <message>
        <source>{class_} ({k_name}: {k}; {o_name}: {o}).</source>
        <translation>{class_} ({k_name}: {k}; {o_name}: {o}).</translation>
    </message>
    <message>
        <source>No class: neither trend can be given here.</source>
        <translation>Geen klasse: geen van beide trends is hier te geven.</translation>
    </message>
    <message>
        <source>No class: no trend for {name} here.</source>
        <translation>Geen klasse: hier geen trend voor {name}.</translation>
    </message>
    <message>
        <source>The tables hold no value for the Netherlands in {year}.</source>
        <translation>De tabellen bevatten geen waarde voor Nederland in {year}.</translation>
    </message>
    <message>
        <source>Only {count} areas can be compared; {least} are needed.</source>
        <translation>Er zijn maar {count} gebieden te vergelijken; er zijn er {least} nodig.</translation>
    </message>
    <message>
        <source>All areas have the same value: there is no spread.</source>
        <translation>Alle gebieden hebben dezelfde waarde: er is geen spreiding.</translation>
    </message>
    <message>
        <source>Fewer than {number} inhabitants: not shown.</source>
        <translation>Minder dan {number} inwoners: niet getoond.</translation>
    </message>
    <message>
        <source>Fewer than {number} dwellings: not shown.</source>
        <translation>Minder dan {number} woningen: niet getoond.</translation>
    </message>
    <message>
        <source>Water: not judged.</source>
        <translation>Water: niet beoordeeld.</translation>
    </message>
    <message>
        <source>No trend: there is no margin to judge the change by.</source>
        <translation>Geen trend: er is geen marge om de verandering aan af te meten.</translation>
    </message>
    <message>
        <source>No trend. {year}: </source>
        <translation>Geen trend. {year}: </translation>
    </message>
    <message>
        <source>No trend: the boundary was moved between the two years.</source>
        <translation>Geen trend: de grens is tussen de twee jaren verlegd.</translation>
    </message>
    <message>
        <source>No signal: {problem}</source>
        <translation>Geen sein: {problem}</translation>
    </message>
    <message>
        <source>{signal}: mean of {count} of {all} indicators {value}; z = {z}.</source>
        <translation>{signal}: gemiddelde van {count} van {all} indicatoren {value}; z = {z}.</translation>
    </message>
    <message>
        <source>{trend}: mean change of {count} of {all} indicators {change}, margin {band} ({years}). Against the municipality {relative}: {relative_trend}.</source>
        <translation>{trend}: gemiddelde verandering van {count} van {all} indicatoren {change}, marge {band} ({years}). Ten opzichte van de gemeente {relative}: {relative_trend}.</translation>
    </message>
    <message>
        <source>No K-index: {count} indicators have a value here; {least} are needed.</source>
        <translation>Geen K-index: {count} indicatoren hebben hier een waarde; er zijn er {least} nodig.</translation>
    </message>
    <message>
        <source>A number of 1 to {number} people: not shown.</source>
        <translation>Een aantal van 1 tot en met {number} personen: niet getoond.</translation>
    </message>
    <message>
        <source>Not shown, so that the number of another area cannot be worked out from the total.</source>
        <translation>Niet getoond, zodat het aantal van een ander gebied niet uit het totaal af te leiden is.</translation>
    </message>
    <message>
        <source>Clustered: unfavourable areas lie by unfavourable ones and favourable by favourable, more than by chance</source>
        <translation>Geclusterd: ongunstige gebieden liggen bij ongunstige en gunstige bij gunstige, meer dan door toeval</translation>
    </message>
    <message>
        <source>Clustered: areas with like values lie together more than by chance</source>
        <translation>Geclusterd: gebieden met gelijkende waarden liggen meer bij elkaar dan door toeval</translation>
    </message>
    <message>
        <source>Scattered: areas that touch differ more than by chance</source>
        <translation>Verspreid: aangrenzende gebieden verschillen meer dan door toeval</translation>
    </message>
    <message>
        <source>No pattern: how the values lie could be chance</source>
        <translation>Geen patroon: de ligging van de waarden kan toeval zijn</translation>
    </message>
    <message>
        <source>{pattern} (Moran's I {moran}, p {p}).</source>
        <translation>{pattern} (Morans I {moran}, p {p}).</translation>
    </message>
    <message>
        <source> Of {areas} areas {left} lie in a cluster or stand out from their neighbours; {apart} would without the correction for testing many areas.</source>
        <translation> Van {areas} gebieden liggen er {left} in een cluster of wijken ze af van hun buren; zonder de correctie voor het toetsen van veel gebieden zouden het er {apart} zijn.</translation>
    </message>
    <message>
        <source>No pattern: {areas} areas have a value and touch another that has one; {least} are needed.</source>
        <translation>Geen patroon: {areas} gebieden hebben een waarde en grenzen aan een ander met een waarde; er zijn er {least} nodig.</translation>
    </message>
    <message>
        <source>No pattern: all areas have the same value.</source>
        <translation>Geen patroon: alle gebieden hebben dezelfde waarde.</translation>
    </message>
    <message>
        <source>No cluster: the area and its neighbours could be so by chance</source>
        <translation>Geen cluster: het gebied en zijn buren kunnen door toeval zo zijn</translation>
    </message>
    <message>
        <source>Unfavourable, and so are the areas around it, more than by chance</source>
        <translation>Ongunstig, en de gebieden eromheen ook, meer dan door toeval</translation>
    </message>
    <message>
        <source>Favourable, and so are the areas around it, more than by chance</source>
        <translation>Gunstig, en de gebieden eromheen ook, meer dan door toeval</translation>
    </message>
    <message>
        <source>Unfavourable among favourable areas, more than by chance</source>
        <translation>Ongunstig te midden van gunstige gebieden, meer dan door toeval</translation>
    </message>
    <message>
        <source>Favourable among unfavourable areas, more than by chance</source>
        <translation>Gunstig te midden van ongunstige gebieden, meer dan door toeval</translation>
    </message>
    <message>
        <source>{cluster} (p {p}, corrected for testing many areas {adjusted}).</source>
        <translation>{cluster} (p {p}, gecorrigeerd voor het toetsen van veel gebieden {adjusted}).</translation>
    </message>
    <message>
        <source>No cluster: high is neither favourable nor unfavourable here.</source>
        <translation>Geen cluster: hoog is hier gunstig noch ongunstig.</translation>
    </message>
    <message>
        <source>No cluster: too few areas have a value and touch another that has one.</source>
        <translation>Geen cluster: te weinig gebieden hebben een waarde en grenzen aan een ander met een waarde.</translation>
    </message>
    <message>
        <source>No cluster: all areas have the same value.</source>
        <translation>Geen cluster: alle gebieden hebben dezelfde waarde.</translation>
    </message>
    <message>
        <source>No cluster: the area has no value.</source>
        <translation>Geen cluster: het gebied heeft geen waarde.</translation>
    </message>
    <message>
        <source>No cluster: the area touches none that has a value.</source>
        <translation>Geen cluster: het gebied grenst aan geen gebied met een waarde.</translation>
    </message>
    <message>
        <source>Comparing the areas and the years</source>
        <translation>De gebieden en de jaren vergelijken</translation>
    </message>
    <message>
        <source>Writing down why</source>
        <translation>Opschrijven waarom</translation>
    </message>
    <message>
        <source>in the municipality</source>
        <translation>in de gemeente</translation>
    </message>
    <message>
        <source>in the Netherlands</source>
        <translation>in Nederland</translation>
    </message>
    <message>
        <source>in areas with as much social housing</source>
        <translation>in gebieden met evenveel corporatiewoningen</translation>
    </message>
    <message>
        <source>in the municipality in the base year</source>
        <translation>in de gemeente in het basisjaar</translation>
    </message>
    <message>
        <source>as the norm</source>
        <translation>als norm</translation>
    </message>
    <message>
        <source>in the chosen areas</source>
        <translation>in de gekozen gebieden</translation>
    </message>
    <message>
        <source>{measured}{margin}, against {reference} {place}.</source>
        <translation>{measured}{margin}, tegen {reference} {place}.</translation>
    </message>
    <message>
        <source>{signal}: {measured}{margin} against {reference} {place}; z = {z}.</source>
        <translation>{signal}: {measured}{margin} tegen {reference} {place}; z = {z}.</translation>
    </message>
    <message>
        <source>None of the chosen areas has a value.</source>
        <translation>Geen van de gekozen gebieden heeft een waarde.</translation>
    </message>
    <message>
        <source>The base year has too few figures.</source>
        <translation>Het basisjaar heeft te weinig cijfers.</translation>
    </message>
    <message>
        <source>No norm was filled in.</source>
        <translation>Er is geen norm ingevuld.</translation>
    </message>
    <message>
        <source>There are fewer than five areas to put in five classes.</source>
        <translation>Er zijn minder dan vijf gebieden om in vijf klassen te verdelen.</translation>
    </message>
    <message>
        <source>It is none of the nine classes of the Leefbaarometer.</source>
        <translation>Het is geen van de negen klassen van de Leefbaarometer.</translation>
    </message>
    <message>
        <source>There is no margin, or nothing, to compare it by.</source>
        <translation>Er is geen marge, of niets om mee te vergelijken.</translation>
    </message>
    <message>
        <source>{signal}: {measured}{margin}; fifth {fifth} of the areas, counted from the unfavourable side.</source>
        <translation>{signal}: {measured}{margin}; vijfde deel {fifth} van de gebieden, geteld vanaf de ongunstige kant.</translation>
    </message>
    <message>
        <source>{signal}: {measured}{margin}; the classes part at {bounds}.</source>
        <translation>{signal}: {measured}{margin}; de klassegrenzen zijn {bounds}.</translation>
    </message>
    <message>
        <source>wholly above</source>
        <translation>geheel boven</translation>
    </message>
    <message>
        <source>wholly below</source>
        <translation>geheel onder</translation>
    </message>
    <message>
        <source>around</source>
        <translation>rond</translation>
    </message>
    <message>
        <source>Looking whether like areas lie together</source>
        <translation>Kijken of gelijke gebieden bij elkaar liggen</translation>
    </message>
    <message>
        <source>no significant trend</source>
        <translation>geen significante trend</translation>
    </message>
    <message>
        <source> Over {points} years ({first}–{last}): {trend}, {slope} a year.</source>
        <translation> Over {points} jaren ({first}–{last}): {trend}, {slope} per jaar.</translation>
    </message>
    <message>
        <source> Fragile: {choices}.</source>
        <translation> Wankel: {choices}.</translation>
    </message>
    <message>
        <source> Fragile against the municipality: {choices}.</source>
        <translation> Wankel ten opzichte van de gemeente: {choices}.</translation>
    </message>
    <message>
        <source> With another yardstick: {choices}.</source>
        <translation> Met een andere maatstaf: {choices}.</translation>
    </message>
    <message>
        <source>; and {count} more</source>
        <translation>; en nog {count}</translation>
    </message>
    <message>
        <source>with bounds {clear} and {strong}</source>
        <translation>bij grenzen {clear} en {strong}</translation>
    </message>
    <message>
        <source>with a margin of {factor} times the usual</source>
        <translation>bij een marge van {factor} maal de gewone</translation>
    </message>
    <message>
        <source>with a period from {year}</source>
        <translation>bij een periode vanaf {year}</translation>
    </message>
    <message>
        <source>with a period until {year}</source>
        <translation>bij een periode tot en met {year}</translation>
    </message>
    <message>
        <source>with a spread over areas of {number} inhabitants or more</source>
        <translation>bij een spreiding over gebieden vanaf {number} inwoners</translation>
    </message>
    <message>
        <source>against the municipality</source>
        <translation>vergeleken met de gemeente</translation>
    </message>
    <message>
        <source>against areas with as much social housing</source>
        <translation>vergeleken met gebieden met evenveel corporatiewoningen</translation>
    </message>
    <message>
        <source>against the Netherlands</source>
        <translation>vergeleken met Nederland</translation>
    </message>
    <message>
        <source>The choices could not be saved.</source>
        <translation>De keuzes konden niet worden bewaard.</translation>
    </message>
    <message>
        <source>This is not a set of choices of QuickScan Veerkracht.</source>
        <translation>Dit is geen set keuzes van QuickScan Veerkracht.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .preset.json, or update the plugin.</source>
        <translation>Kies een bestand waarvan de naam eindigt op .preset.json, of werk de plug-in bij.</translation>
    </message>
    <message>
        <source>The file {name} could not be read.</source>
        <translation>Het bestand {name} kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>Cannot be compared: a boundary was changed between {first} and {last}.</source>
        <translation>Niet te vergelijken: tussen {first} en {last} is een grens verlegd.</translation>
    </message>
    <message>
        <source>No area has a figure for both {first} and {last}.</source>
        <translation>Geen gebied heeft een cijfer voor zowel {first} als {last}.</translation>
    </message>
    <message>
        <source>No indicator was chosen, so that this cannot be followed in figures.</source>
        <translation>Er is geen indicator gekozen; dit is dus niet in cijfers te volgen.</translation>
    </message>
    <message>
        <source>The indicator “{id}” is not known.</source>
        <translation>De indicator “{id}” is niet bekend.</translation>
    </message>
    <message>
        <source>These figures are modelled: their change cannot be followed.</source>
        <translation>Deze cijfers zijn modelschattingen: een verandering is er niet in te volgen.</translation>
    </message>
    <message>
        <source>There is no target yet.</source>
        <translation>Er is nog geen streefwaarde.</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>bereikt</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>op koers</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>loopt achter</translation>
    </message>
    <message>
        <source>no newer figure yet</source>
        <translation>nog geen nieuwer cijfer</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>geen cijfers</translation>
    </message>
    <message>
        <source>Hidden: figures of so few people are not shown.</source>
        <translation>Verborgen: cijfers over zo weinig mensen worden niet getoond.</translation>
    </message>
    <message>
        <source>{target} in {year}</source>
        <translation>{target} in {year}</translation>
    </message>
    <message>
        <source>Reached: {latest} in {last}; the target is {goal}.</source>
        <translation>Bereikt: {latest} in {last}; de streefwaarde is {goal}.</translation>
    </message>
    <message>
        <source>It starts at {start} in {first}; the target is {goal}. No newer figure yet.</source>
        <translation>Het begint bij {start} in {first}; de streefwaarde is {goal}. Nog geen nieuwer cijfer.</translation>
    </message>
    <message>
        <source>The tables have no figures of this for these areas.</source>
        <translation>De tabellen hebben hiervan geen cijfers voor deze gebieden.</translation>
    </message>
    <message>
        <source>Not reached: from {start} in {first} to {latest} in {last}; the target was {goal}.</source>
        <translation>Niet bereikt: van {start} in {first} naar {latest} in {last}; de streefwaarde was {goal}.</translation>
    </message>
    <message>
        <source>On track: from {start} in {first} to {latest} in {last}; the target is {goal}.</source>
        <translation>Op koers: van {start} in {first} naar {latest} in {last}; de streefwaarde is {goal}.</translation>
    </message>
    <message>
        <source>Behind: from {start} in {first} to {latest} in {last}; the target is {goal}.</source>
        <translation>Loopt achter: van {start} in {first} naar {latest} in {last}; de streefwaarde is {goal}.</translation>
    </message>
    <message>
        <source>Reached from the start: {latest} in {last}; the target is {goal}.</source>
        <translation>Vanaf het begin bereikt: {latest} in {last}; de streefwaarde is {goal}.</translation>
    </message>
    <message>
        <source>No trend of nuisance was published or can be compared this way.</source>
        <translation>Er is geen ontwikkeling van overlast gepubliceerd of zo te vergelijken.</translation>
    </message>
    <message>
        <source>No trend: classes are too coarse to compare; a table of developments gives it.</source>
        <translation>Geen trend: klassen zijn te grof om te vergelijken; een tabel met ontwikkelingen geeft hem.</translation>
    </message>
    <message>
        <source>No area has a level of {name}.</source>
        <translation>Geen enkel gebied heeft een niveau van {name}.</translation>
    </message>
    <message>
        <source>No trend: no development was published here.</source>
        <translation>Geen trend: hier is geen ontwikkeling gepubliceerd.</translation>
    </message>
    <message>
        <source> What is relative to the municipality was not published.</source>
        <translation> Wat ten opzichte van de gemeente geldt, is niet gepubliceerd.</translation>
    </message>
    <message>
        <source>{signal}: class {value} of the nine of the Leefbaarometer.</source>
        <translation>{signal}: klasse {value} van de negen van de Leefbaarometer.</translation>
    </message>
    <message>
        <source>{trend}: development class {published} of the nine of the Leefbaarometer, {first}–{last}.</source>
        <translation>{trend}: ontwikkelingsklasse {published} van de negen van de Leefbaarometer, {first}–{last}.</translation>
    </message>
    <message>
        <source> Its score went from {before} to {after} ({change}); against the municipality {relative}: {relative_trend}.</source>
        <translation> De score ging van {before} naar {after} ({change}); ten opzichte van de gemeente {relative}: {relative_trend}.</translation>
    </message>
    <message>
        <source>It also stands for nuisance, so coincidence partly compares it with itself.</source>
        <translation>Hij staat ook voor overlast; samenloop vergelijkt hem dan deels met zichzelf.</translation>
    </message>
    <message>
        <source>It has no good or bad side.</source>
        <translation>Hij heeft geen goede of slechte kant.</translation>
    </message>
    <message>
        <source>No figures for these areas.</source>
        <translation>Geen cijfers voor deze gebieden.</translation>
    </message>
    <message>
        <source>Vulnerability, nuisance and social housing are not known together in enough areas.</source>
        <translation>Kwetsbaarheid, overlast en corporatiewoningen zijn in te weinig buurten samen bekend.</translation>
    </message>
    <message>
        <source>What is expected is worked out from vulnerability, nuisance and social housing in enough areas.</source>
        <translation>De verwachting wordt berekend uit kwetsbaarheid, overlast en corporatiewoningen in voldoende buurten.</translation>
    </message>
    <message>
        <source>Where it goes well takes {least} signals of an area, or a trend; there are {most} signals at most, and no trend.</source>
        <translation>Voor waar het goed gaat zijn per gebied {least} seinen nodig, of een trend; er zijn er hoogstens {most}, en geen trend.</translation>
    </message>
</context>
</TS>
