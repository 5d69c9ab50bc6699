<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>charts</name>
    <message>
        <source>Chart not available: matplotlib is missing in this QGIS.</source>
        <translation>Grafiek niet beschikbaar: matplotlib ontbreekt in deze QGIS.</translation>
    </message>
    <message>
        <source>grey: the usual margin; open: few inhabitants</source>
        <translation>grijs: de doorsnee marge; open: weinig inwoners</translation>
    </message>
    <message>
        <source>{note}; diamond: off the scale ({count})</source>
        <translation>{note}; ruit: buiten de schaal ({count})</translation>
    </message>
    <message>
        <source>{title}  {count}</source>
        <translation>{title}  {count}</translation>
    </message>
    <message>
        <source>vulnerability increases →</source>
        <translation>kwetsbaarheid neemt toe →</translation>
    </message>
    <message>
        <source>{nuisance} increases →</source>
        <translation>{nuisance} neemt toe →</translation>
    </message>
    <message>
        <source>vulnerability, relative: worse →</source>
        <translation>kwetsbaarheid, relatief: ongunstiger →</translation>
    </message>
    <message>
        <source>{nuisance}, relative: worse →</source>
        <translation>{nuisance}, relatief: ongunstiger →</translation>
    </message>
    <message>
        <source>difference grows</source>
        <translation>verschil groeit</translation>
    </message>
    <message>
        <source>much {value}</source>
        <translation>veel {value}</translation>
    </message>
    <message>
        <source>little {value}</source>
        <translation>weinig {value}</translation>
    </message>
    <message>
        <source>difference shrinks</source>
        <translation>verschil krimpt</translation>
    </message>
    <message>
        <source>difference stable</source>
        <translation>verschil stabiel</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>verschil</translation>
    </message>
    <message>
        <source>share of corporation dwellings, %</source>
        <translation>aandeel corporatiewoningen, %</translation>
    </message>
    <message>
        <source>above: number of {areas} in each class</source>
        <translation>erboven: aantal {areas} per klasse</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{indicator}, {unit}</source>
        <translation>{indicator}, {unit}</translation>
    </message>
    <message>
        <source>{where} two thirds or more of the dwellings belong to a housing corporation{place}.</source>
        <translation>{where} is twee derde of meer van de woningen van een corporatie{place}.</translation>
    </message>
    <message>
        <source>Relative: may have improved in absolute terms.</source>
        <translation>Relatief: kan absoluut verbeterd zijn.</translation>
    </message>
    <message>
        <source>{where} at least half of the signals are unfavourable{place}.</source>
        <translation>{where} is minstens de helft van de seinen ongunstig{place}.</translation>
    </message>
    <message>
        <source>Unfavourable: {red} of {total} signals.</source>
        <translation>Ongunstig: {red} van {total} seinen.</translation>
    </message>
    <message>
        <source>{town}, {years}: {areas}, {indicators}.</source>
        <translation>{town}, {years}: {areas}, {indicators}.</translation>
    </message>
    <message>
        <source>Of {total} indicators with several years the difference grows for {grows}, shrinks for {shrinks} and is stable for {stable}.</source>
        <translation>Van {total} indicatoren met meerdere jaren groeit het verschil bij {grows}, krimpt het bij {shrinks} en is het stabiel bij {stable}.</translation>
    </message>
    <message>
        <source>{areas}: unfavourable signals in {some}, coincidence of vulnerability and {nuisance} in {both} (absolute).</source>
        <translation>{areas}: ongunstige seinen in {some}, samenloop van kwetsbaarheid en {nuisance} in {both} (absoluut).</translation>
    </message>
    <message>
        <source>{districts} with {areas}</source>
        <translation>{districts} met {areas}</translation>
    </message>
    <message>
        <source>{areas}; {people} inhabitants together ({year}).</source>
        <translation>{areas}; samen {people} inwoners ({year}).</translation>
    </message>
    <message>
        <source>In {place} as a whole: {value} ({year}).</source>
        <translation>In heel {place}: {value} ({year}).</translation>
    </message>
    <message>
        <source>{where} vulnerability is clearly higher than average in {reference}{place}; in {fewer} it is clearly lower.</source>
        <translation>{where} is de kwetsbaarheid duidelijk groter dan gemiddeld in {reference}{place}; in {fewer} is zij duidelijk kleiner.</translation>
    </message>
    <message>
        <source>{where} there is clearly more {nuisance} than average in {reference}{place}; in {fewer} clearly less.</source>
        <translation>{where} is er duidelijk meer {nuisance} dan gemiddeld in {reference}{place}; in {fewer} duidelijk minder.</translation>
    </message>
    <message>
        <source>{where} the signal is unfavourable compared with {reference}{place}; in {fewer} favourable.</source>
        <translation>{where} is het sein ongunstig vergeleken met {reference}{place}; in {fewer} gunstig.</translation>
    </message>
    <message>
        <source>{where} vulnerability developed less favourably than in {town} as a whole ({years}){place}; in {fewer} more favourably.</source>
        <translation>{where} ontwikkelde de kwetsbaarheid zich ongunstiger dan in heel {town} ({years}){place}; in {fewer} gunstiger.</translation>
    </message>
    <message>
        <source>{where} {nuisance} developed less favourably than in {town} as a whole ({years}){place}; in {fewer} more favourably.</source>
        <translation>{where} ontwikkelde de {nuisance} zich ongunstiger dan in heel {town} ({years}){place}; in {fewer} gunstiger.</translation>
    </message>
    <message>
        <source>All signals are unfavourable in {areas}.</source>
        <translation>Alle seinen zijn ongunstig in {areas}.</translation>
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
        <source>There are too few years to say whether the differences grow.</source>
        <translation>Er zijn te weinig jaren om te zeggen of de verschillen groeien.</translation>
    </message>
    <message>
        <source>The difference is stable for the one indicator with several years: {indicator}.</source>
        <translation>Het verschil is stabiel bij de enige indicator met meerdere jaren: {indicator}.</translation>
    </message>
    <message>
        <source>{areas}; no signals could be made.</source>
        <translation>{areas}; er konden geen seinen worden gemaakt.</translation>
    </message>
    <message>
        <source>{areas}: unfavourable signals in {some}.</source>
        <translation>{areas}: ongunstige seinen in {some}.</translation>
    </message>
    <message>
        <source>1 district</source>
        <translation>1 wijk</translation>
    </message>
    <message>
        <source>{count} districts</source>
        <translation>{count} wijken</translation>
    </message>
    <message>
        <source>{where} vulnerability increased ({years}){place}; in {fewer} it decreased.</source>
        <translation>{where} nam de kwetsbaarheid toe ({years}){place}; in {fewer} nam zij af.</translation>
    </message>
    <message>
        <source>{where} {nuisance} increased ({years}){place}; in {fewer} it decreased.</source>
        <translation>{where} nam de {nuisance} toe ({years}){place}; in {fewer} nam zij af.</translation>
    </message>
    <message>
        <source>{where} vulnerability and {nuisance} both increased{place}.</source>
        <translation>{where} namen kwetsbaarheid en {nuisance} allebei toe{place}.</translation>
    </message>
    <message>
        <source>Nowhere are all signals unfavourable.</source>
        <translation>Nergens zijn alle seinen ongunstig.</translation>
    </message>
    <message>
        <source>The difference grows for the one indicator with several years: {indicator}.</source>
        <translation>Het verschil groeit bij de enige indicator met meerdere jaren: {indicator}.</translation>
    </message>
    <message>
        <source>The difference shrinks for the one indicator with several years: {indicator}.</source>
        <translation>Het verschil krimpt bij de enige indicator met meerdere jaren: {indicator}.</translation>
    </message>
    <message>
        <source>{where} both developed less favourably than in {town} as a whole{place}.</source>
        <translation>{where} ontwikkelden beide zich ongunstiger dan in heel {town}{place}.</translation>
    </message>
    <message>
        <source>Each value is compared with {reference} and divided by the spread over the areas (σ, weighted by inhabitants, areas of {count} inhabitants or more); negative is always unfavourable.</source>
        <translation>Elke waarde is vergeleken met {reference} en gedeeld door de spreiding over de gebieden (σ, gewogen naar inwoners, gebieden vanaf {count} inwoners); negatief is altijd ongunstig.</translation>
    </message>
    <message>
        <source>{indicator} {years}</source>
        <translation>{indicator} {years}</translation>
    </message>
    <message>
        <source>The change between two years counts when it is larger than chance (1.96 times the standard error) and than a lower limit: 1 percentage point for whole percentages, otherwise a quarter of the spread in change.</source>
        <translation>De verandering tussen twee jaren telt als zij groter is dan toeval (1,96 maal de standaardfout) én dan een ondergrens: 1 procentpunt bij hele percentages, anders een kwart van de spreiding in verandering.</translation>
    </message>
    <message>
        <source>Twice that band is a strong change. Relative: less the change of the municipality.</source>
        <translation>Tweemaal die band is een sterke verandering. Relatief: min de verandering van de gemeente.</translation>
    </message>
    <message>
        <source>Years used: {years}.</source>
        <translation>Gebruikte jaren: {years}.</translation>
    </message>
    <message>
        <source>The mean of the standardised indicators, each with the same weight; at least {count} are needed.</source>
        <translation>Het gemiddelde van de gestandaardiseerde indicatoren, elk met hetzelfde gewicht; er zijn er minstens {count} nodig.</translation>
    </message>
    <message>
        <source>In the level: {indicators}.</source>
        <translation>In het niveau: {indicators}.</translation>
    </message>
    <message>
        <source>Vulnerability is the K-index, nuisance and safety is {indicator}.</source>
        <translation>Kwetsbaarheid is de K-index; voor overlast en veiligheid staat: {indicator}.</translation>
    </message>
    <message>
        <source>Coincidence: the trend of both is worse or strongly worse. Without one of the two there is no class.</source>
        <translation>Samenloop: de trend van beide is slechter of sterk slechter. Ontbreekt een van de twee, dan is er geen klasse.</translation>
    </message>
    <message>
        <source>Much and little: the highest and the lowest third, as a class would hold fewer than 3 areas.</source>
        <translation>Veel en weinig: het hoogste en het laagste derde deel, omdat een klasse anders minder dan 3 gebieden telt.</translation>
    </message>
    <message>
        <source>The difference is the weighted mean of much less that of little.</source>
        <translation>Het verschil is het gewogen gemiddelde van veel min dat van weinig.</translation>
    </message>
    <message>
        <source>Begin by looking</source>
        <translation>Begin met kijken</translation>
    </message>
    <message>
        <source>Colours and letters: the level</source>
        <translation>Kleuren en letters: het niveau</translation>
    </message>
    <message>
        <source>Arrows: the change</source>
        <translation>Pijlen: de verandering</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Samenloop</translation>
    </message>
    <message>
        <source>What is hatched, empty or certain</source>
        <translation>Wat gearceerd, leeg of zeker is</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sein</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>K-index</source>
        <translation>K-index</translation>
    </message>
    <message>
        <source>Coincidence, focus and piling up</source>
        <translation>Samenloop, focus en stapeling</translation>
    </message>
    <message>
        <source>Social housing and the differences</source>
        <translation>Corporatiewoningen en de kloof</translation>
    </message>
    <message>
        <source>Hidden, uncertain, missing</source>
        <translation>Verborgen, onzeker, ontbrekend</translation>
    </message>
    <message>
        <source>What was repaired or estimated</source>
        <translation>Wat is hersteld of geschat</translation>
    </message>
    <message>
        <source>There is no indicator with two usable years, so no change is shown.</source>
        <translation>Geen enkele indicator heeft twee bruikbare jaren; daarom is er geen verandering te zien.</translation>
    </message>
    <message>
        <source>In the change: {indicators}.</source>
        <translation>In de verandering: {indicators}.</translation>
    </message>
    <message>
        <source>Both years are measured against the reference and spread of the first year.</source>
        <translation>Beide jaren zijn gemeten met de referentie en de spreiding van het eerste jaar.</translation>
    </message>
    <message>
        <source>Lay the maps on the table and ask: what strikes you?</source>
        <translation>Leg de kaarten op tafel en vraag: wat valt je op?</translation>
    </message>
    <message>
        <source>A map signals and does not judge. People who know the {areas} can say what is behind it.</source>
        <translation>Een kaart geeft een signaal en geen oordeel. Wie de {areas} kent, kan zeggen wat erachter zit.</translation>
    </message>
    <message>
        <source>The colour and the letter compare each area with {reference}.</source>
        <translation>De kleur en de letter vergelijken elk gebied met {reference}.</translation>
    </message>
    <message>
        <source>A and B are unfavourable, C is around the average, D and E are favourable.</source>
        <translation>A en B zijn ongunstig, C is rond het gemiddelde, D en E zijn gunstig.</translation>
    </message>
    <message>
        <source>“Unfavourable” holds for every indicator in its own direction: high benefit use, low cohesion.</source>
        <translation>‘Ongunstig’ geldt voor elke indicator in haar eigen richting: veel bijstand, weinig samenhang.</translation>
    </message>
    <message>
        <source>▼ is a development for the worse, ▲ for the better, ● is stable; two arrows mean a strong change.</source>
        <translation>▼ is een verslechtering, ▲ een verbetering, ● is stabiel; twee pijlen staan voor een sterke verandering.</translation>
    </message>
    <message>
        <source>Absolute: compared with the area itself, earlier.</source>
        <translation>Absoluut: vergeleken met het gebied zelf, eerder.</translation>
    </message>
    <message>
        <source>Coincidence: vulnerability and {nuisance} both increase.</source>
        <translation>Samenloop: kwetsbaarheid en {nuisance} nemen allebei toe.</translation>
    </message>
    <message>
        <source>Resilient: vulnerability increases, {nuisance} does not.</source>
        <translation>Veerkrachtig: de kwetsbaarheid neemt toe, de {nuisance} niet.</translation>
    </message>
    <message>
        <source>Other cause: {nuisance} increases, vulnerability does not.</source>
        <translation>Andere oorzaak: de {nuisance} neemt toe, de kwetsbaarheid niet.</translation>
    </message>
    <message>
        <source>No signal: neither increases.</source>
        <translation>Geen signaal: geen van beide neemt toe.</translation>
    </message>
    <message>
        <source>Coincidence does not say that the one leads to the other.</source>
        <translation>Samenloop zegt niet dat het een tot het ander leidt.</translation>
    </message>
    <message>
        <source>{town} as a whole: {value} ({year}).</source>
        <translation>Heel {town}: {value} ({year}).</translation>
    </message>
    <message>
        <source>Certain: {sure} of the {total} unfavourable signals.</source>
        <translation>Zeker: {sure} van de {total} ongunstige seinen.</translation>
    </message>
    <message>
        <source>{what} in at least half of the {areas}: {districts}.</source>
        <translation>{what} in minstens de helft van de {areas}: {districts}.</translation>
    </message>
    <message>
        <source>{indicator} in {town} as a whole: from {start} to {end} ({years}).</source>
        <translation>{indicator} in heel {town}: van {start} naar {end} ({years}).</translation>
    </message>
    <message>
        <source>The values are estimates from a model.</source>
        <translation>De waarden zijn schattingen uit een model.</translation>
    </message>
    <message>
        <source>{district} ({count} of {total})</source>
        <translation>{district} ({count} van {total})</translation>
    </message>
    <message>
        <source>Less favourable</source>
        <translation>Ongunstiger</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Toename</translation>
    </message>
    <message>
        <source>Drawn after the division of {year}.</source>
        <translation>Getekend naar de indeling van {year}.</translation>
    </message>
    <message>
        <source>Water is drawn and not judged: {areas}.</source>
        <translation>Water is getekend en niet beoordeeld: {areas}.</translation>
    </message>
    <message>
        <source>Two thirds or more: {names}.</source>
        <translation>Twee derde of meer: {names}.</translation>
    </message>
    <message>
        <source>For the differences, the third with the largest share is compared with the third with the smallest.</source>
        <translation>Voor de kloof is het derde deel met het grootste aandeel vergeleken met het derde deel met het kleinste.</translation>
    </message>
    <message>
        <source>Strongly unfavourable: {names}.</source>
        <translation>Sterk ongunstig: {names}.</translation>
    </message>
    <message>
        <source>Unfavourable</source>
        <translation>Ongunstig</translation>
    </message>
    <message>
        <source>Made of {count} indicators: {names}.</source>
        <translation>Gemaakt van {count} indicatoren: {names}.</translation>
    </message>
    <message>
        <source>The one unfavourable signal is certain.</source>
        <translation>Het enige ongunstige sein is zeker.</translation>
    </message>
    <message>
        <source>Coincidence: {names}.</source>
        <translation>Samenloop: {names}.</translation>
    </message>
    <message>
        <source>Resilient: {names}.</source>
        <translation>Veerkrachtig: {names}.</translation>
    </message>
    <message>
        <source>Other cause: {areas}.</source>
        <translation>Andere oorzaak: {areas}.</translation>
    </message>
    <message>
        <source>Focus: {names}.</source>
        <translation>Focus: {names}.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Allebei</translation>
    </message>
    <message>
        <source>There both also increased: {names}.</source>
        <translation>Daar namen beide ook toe: {names}.</translation>
    </message>
    <message>
        <source>All signals unfavourable: {names}.</source>
        <translation>Alle seinen ongunstig: {names}.</translation>
    </message>
    <message>
        <source>No signal unfavourable: {areas}.</source>
        <translation>Geen sein ongunstig: {areas}.</translation>
    </message>
    <message>
        <source>Less favourable: {names}.</source>
        <translation>Ongunstiger: {names}.</translation>
    </message>
    <message>
        <source>Increase: {names}.</source>
        <translation>Toename: {names}.</translation>
    </message>
    <message>
        <source>More favourable: {names}.</source>
        <translation>Gunstiger: {names}.</translation>
    </message>
    <message>
        <source>Decrease: {names}.</source>
        <translation>Afname: {names}.</translation>
    </message>
    <message>
        <source>{indicator}: where does it stand out?</source>
        <translation>{indicator}: waar valt het op?</translation>
    </message>
    <message>
        <source>What stands out in {place}?</source>
        <translation>Wat valt op in {place}?</translation>
    </message>
    <message>
        <source>How is {place} divided?</source>
        <translation>Hoe is {place} ingedeeld?</translation>
    </message>
    <message>
        <source>Where is the social housing?</source>
        <translation>Waar staan de corporatiewoningen?</translation>
    </message>
    <message>
        <source>Where is vulnerability high?</source>
        <translation>Waar is de kwetsbaarheid groot?</translation>
    </message>
    <message>
        <source>Where is there much {nuisance}?</source>
        <translation>Waar is veel {nuisance}?</translation>
    </message>
    <message>
        <source>Where are vulnerability and {nuisance} both high now?</source>
        <translation>Waar komen veel kwetsbaarheid en veel {nuisance} nu samen?</translation>
    </message>
    <message>
        <source>Where does vulnerability increase?</source>
        <translation>Waar neemt de kwetsbaarheid toe?</translation>
    </message>
    <message>
        <source>Where does vulnerability develop otherwise than in {place} as a whole?</source>
        <translation>Waar ontwikkelt de kwetsbaarheid zich anders dan in heel {place}?</translation>
    </message>
    <message>
        <source>Where does {nuisance} increase?</source>
        <translation>Waar neemt de {nuisance} toe?</translation>
    </message>
    <message>
        <source>Where does {nuisance} develop otherwise than in {place} as a whole?</source>
        <translation>Waar ontwikkelt de {nuisance} zich anders dan in heel {place}?</translation>
    </message>
    <message>
        <source>Does vulnerability increase where {nuisance} increases?</source>
        <translation>Neemt de kwetsbaarheid toe waar de {nuisance} toeneemt?</translation>
    </message>
    <message>
        <source>Where do vulnerability and {nuisance} both increase?</source>
        <translation>Waar nemen kwetsbaarheid en {nuisance} allebei toe?</translation>
    </message>
    <message>
        <source>Where do unfavourable signals pile up?</source>
        <translation>Waar stapelen ongunstige seinen zich op?</translation>
    </message>
    <message>
        <source>Do {areas} with much and with little social housing grow apart?</source>
        <translation>Groeien {areas} met veel en met weinig corporatiewoningen uit elkaar?</translation>
    </message>
    <message>
        <source>Which signals are unfavourable where?</source>
        <translation>Welke seinen zijn waar ongunstig?</translation>
    </message>
    <message>
        <source>What does this QuickScan show?</source>
        <translation>Wat laat deze QuickScan zien?</translation>
    </message>
    <message>
        <source>How do you read these maps?</source>
        <translation>Hoe lees je deze kaarten?</translation>
    </message>
    <message>
        <source>How was this made?</source>
        <translation>Hoe is dit gemaakt?</translation>
    </message>
    <message>
        <source>Period {years}</source>
        <translation>Periode {years}</translation>
    </message>
    <message>
        <source>compared with {reference}</source>
        <translation>vergeleken met {reference}</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>gemaakt {date}</translation>
    </message>
    <message>
        <source>a signal, not a judgement</source>
        <translation>signaal, geen oordeel</translation>
    </message>
    <message>
        <source>{years} ({indicator})</source>
        <translation>{years} ({indicator})</translation>
    </message>
    <message>
        <source>vulnerability</source>
        <translation>kwetsbaarheid</translation>
    </message>
    <message>
        <source>source {publishers}</source>
        <translation>bron {publishers}</translation>
    </message>
    <message>
        <source>Boundaries: {layer}, {year}</source>
        <translation>Grenzen: {layer}, {year}</translation>
    </message>
    <message>
        <source>Boundaries: {layer}</source>
        <translation>Grenzen: {layer}</translation>
    </message>
    <message>
        <source>{count} hidden (&lt;{limit} inh.)</source>
        <translation>{count} verborgen (&lt;{limit} inw.)</translation>
    </message>
    <message>
        <source>{count} without data</source>
        <translation>{count} zonder cijfer</translation>
    </message>
    <message>
        <source>{origin} ({licence})</source>
        <translation>{origin} ({licence})</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Wat opvalt</translation>
    </message>
    <message>
        <source>Where it goes well</source>
        <translation>Waar het goed gaat</translation>
    </message>
    <message>
        <source>Where it coincides</source>
        <translation>Waar het samenvalt</translation>
    </message>
    <message>
        <source>The differences</source>
        <translation>De kloof</translation>
    </message>
    <message>
        <source>What is uncertain</source>
        <translation>Wat onzeker is</translation>
    </message>
    <message>
        <source>What could not be made</source>
        <translation>Wat niet kon</translation>
    </message>
    <message>
        <source>No signal unfavourable and at least half favourable: {names}.</source>
        <translation>Geen sein ongunstig en minstens de helft gunstig: {names}.</translation>
    </message>
    <message>
        <source>More vulnerability without more {nuisance}: {names}.</source>
        <translation>Meer kwetsbaarheid zonder meer {nuisance}: {names}.</translation>
    </message>
    <message>
        <source>Vulnerability decreased</source>
        <translation>De kwetsbaarheid nam af</translation>
    </message>
    <message>
        <source>{nuisance} decreased</source>
        <translation>De {nuisance} nam af</translation>
    </message>
    <message>
        <source>The difference grows for</source>
        <translation>Het verschil groeit bij</translation>
    </message>
    <message>
        <source>The difference shrinks for</source>
        <translation>Het verschil krimpt bij</translation>
    </message>
    <message>
        <source>Example, {indicator} ({year}): {much} where there is much social housing, {little} where there is little ({unit}).</source>
        <translation>Voorbeeld, {indicator} ({year}): {much} waar veel corporatiewoningen staan, {little} waar er weinig staan ({unit}).</translation>
    </message>
    <message>
        <source>Few inhabitants: {areas}. The values there vary by chance.</source>
        <translation>Weinig inwoners: {areas}. De waarden wisselen daar door toeval.</translation>
    </message>
    <message>
        <source>Certain: {sure} of the {total} unfavourable signals with a known margin ({share} %).</source>
        <translation>Zeker: {sure} van de {total} ongunstige seinen met een bekende marge ({share} %).</translation>
    </message>
    <message>
        <source>Estimates from a model, a level and never a trend: {indicators}.</source>
        <translation>Schattingen uit een model, wel een niveau en nooit een trend: {indicators}.</translation>
    </message>
    <message>
        <source>{views}: {reason}</source>
        <translation>{views}: {reason}</translation>
    </message>
    <message>
        <source>{what} {where}.</source>
        <translation>{what} {where}.</translation>
    </message>
    <message>
        <source>This is {names}.</source>
        <translation>Dat is {names}.</translation>
    </message>
    <message>
        <source>{what}: {indicators}.</source>
        <translation>{what}: {indicators}.</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>oriëntatie</translation>
    </message>
    <message>
        <source>social housing</source>
        <translation>corporatiewoningen</translation>
    </message>
    <message>
        <source>nuisance and safety</source>
        <translation>overlast en veiligheid</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>change of vulnerability</source>
        <translation>verandering van kwetsbaarheid</translation>
    </message>
    <message>
        <source>change of vulnerability, absolute</source>
        <translation>verandering van kwetsbaarheid, absoluut</translation>
    </message>
    <message>
        <source>change of vulnerability, relative</source>
        <translation>verandering van kwetsbaarheid, relatief</translation>
    </message>
    <message>
        <source>change of nuisance</source>
        <translation>verandering van overlast</translation>
    </message>
    <message>
        <source>change of nuisance, absolute</source>
        <translation>verandering van overlast, absoluut</translation>
    </message>
    <message>
        <source>change of nuisance, relative</source>
        <translation>verandering van overlast, relatief</translation>
    </message>
    <message>
        <source>coincidence</source>
        <translation>samenloop</translation>
    </message>
    <message>
        <source>coincidence, relative</source>
        <translation>samenloop, relatief</translation>
    </message>
    <message>
        <source>coincidence, absolute</source>
        <translation>samenloop, absoluut</translation>
    </message>
    <message>
        <source>piling up of signals</source>
        <translation>stapeling van seinen</translation>
    </message>
    <message>
        <source>differences by social housing</source>
        <translation>kloof</translation>
    </message>
    <message>
        <source>better or worse than expected</source>
        <translation>beter of slechter dan verwacht</translation>
    </message>
    <message>
        <source>These are: {names}.</source>
        <translation>Dat zijn: {names}.</translation>
    </message>
    <message>
        <source>{count} {areas}</source>
        <translation>{count} {areas}</translation>
    </message>
    <message>
        <source>in {count} of {total} {areas}</source>
        <translation>in {count} van {total} {areas}</translation>
    </message>
    <message>
        <source>{items} and {last}</source>
        <translation>{items} en {last}</translation>
    </message>
    <message>
        <source>{areas}, most of them in {districts}</source>
        <translation>{areas}, de meeste in {districts}</translation>
    </message>
    <message>
        <source>area</source>
        <translation>gebied</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>gebieden</translation>
    </message>
    <message>
        <source>in none of the {total} {areas}</source>
        <translation>in geen van de {total} {areas}</translation>
    </message>
    <message>
        <source>in all {total} {areas}</source>
        <translation>in alle {total} {areas}</translation>
    </message>
    <message>
        <source>, mostly around the middle</source>
        <translation>, vooral rond het midden</translation>
    </message>
    <message>
        <source>, mostly in the north</source>
        <translation>, vooral in het noorden</translation>
    </message>
    <message>
        <source>, mostly in the northeast</source>
        <translation>, vooral in het noordoosten</translation>
    </message>
    <message>
        <source>, mostly in the east</source>
        <translation>, vooral in het oosten</translation>
    </message>
    <message>
        <source>, mostly in the southeast</source>
        <translation>, vooral in het zuidoosten</translation>
    </message>
    <message>
        <source>, mostly in the south</source>
        <translation>, vooral in het zuiden</translation>
    </message>
    <message>
        <source>, mostly in the southwest</source>
        <translation>, vooral in het zuidwesten</translation>
    </message>
    <message>
        <source>, mostly in the west</source>
        <translation>, vooral in het westen</translation>
    </message>
    <message>
        <source>, mostly in the northwest</source>
        <translation>, vooral in het noordwesten</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>geen enkele</translation>
    </message>
    <message>
        <source>{areas}, in {districts}</source>
        <translation>{areas}, in {districts}</translation>
    </message>
    <message>
        <source>{district} ({count})</source>
        <translation>{district} ({count})</translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>nuisance</source>
        <translation>overlast</translation>
    </message>
    <message>
        <source>registered crime</source>
        <translation>geregistreerde criminaliteit</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>buurt</translation>
    </message>
    <message>
        <source>neighbourhoods</source>
        <translation>buurten</translation>
    </message>
    <message>
        <source>district</source>
        <translation>wijk</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>wijken</translation>
    </message>
    <message>
        <source>in the one {areas}</source>
        <translation>in het enige gebied ({areas})</translation>
    </message>
    <message>
        <source>not in the one {areas}</source>
        <translation>in het enige gebied ({areas}) niet</translation>
    </message>
    <message>
        <source>Nothing was hidden.</source>
        <translation>Er is niets verborgen.</translation>
    </message>
    <message>
        <source>{red} of {available}</source>
        <translation>{red} van {available}</translation>
    </message>
    <message>
        <source>{indicator}: {unit}</source>
        <translation>{indicator}: {unit}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Gekoppeld</translation>
    </message>
    <message>
        <source>Only in the areas</source>
        <translation>Alleen in de gebieden</translation>
    </message>
    <message>
        <source>Only in the table</source>
        <translation>Alleen in de tabel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Uitgever</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatoren</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>In the level</source>
        <translation>In het niveau</translation>
    </message>
    <message>
        <source>In the change</source>
        <translation>In de verandering</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>The workbook {name} could not be written.</source>
        <translation>De werkmap {name} kon niet worden geschreven.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder.</source>
        <translation>Sluit haar in andere programma’s, of kies een andere map.</translation>
    </message>
    <message>
        <source>{indicator} ({unit}, {year})</source>
        <translation>{indicator} ({unit}, {year})</translation>
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
        <source>Focus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Unfavourable signals</source>
        <translation>Ongunstige seinen</translation>
    </message>
    <message>
        <source>Available signals</source>
        <translation>Beschikbare seinen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
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
        <source>Certainty</source>
        <translation>Zekerheid</translation>
    </message>
    <message>
        <source>Year from</source>
        <translation>Jaar van</translation>
    </message>
    <message>
        <source>Year to</source>
        <translation>Jaar tot</translation>
    </message>
    <message>
        <source>Relative trend</source>
        <translation>Relatieve trend</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>absoluut</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>relatief</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Trend of vulnerability</source>
        <translation>Trend kwetsbaarheid</translation>
    </message>
    <message>
        <source>Trend of nuisance</source>
        <translation>Trend overlast</translation>
    </message>
    <message>
        <source>All unfavourable</source>
        <translation>Alles ongunstig</translation>
    </message>
    <message>
        <source>grows</source>
        <translation>groeit</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabiel</translation>
    </message>
    <message>
        <source>shrinks</source>
        <translation>krimpt</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>De kloof</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>gekoppeld</translation>
    </message>
    <message>
        <source>only in the table</source>
        <translation>alleen in de tabel</translation>
    </message>
    <message>
        <source>only in the areas</source>
        <translation>alleen in de gebieden</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Read me</source>
        <translation>Lees mij</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Gebieden</translation>
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
        <source>Differences</source>
        <translation>Kloof</translation>
    </message>
    <message>
        <source>Match report</source>
        <translation>Koppelverslag</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>A map signals and does not judge: talk about it with the people who know the place.</source>
        <translation>Een kaart geeft een signaal en geen oordeel: bespreek haar met wie de plek kent.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Lower limit (95 %)</source>
        <translation>Ondergrens (95 %)</translation>
    </message>
    <message>
        <source>Upper limit (95 %)</source>
        <translation>Bovengrens (95 %)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>z (negative is unfavourable)</source>
        <translation>z (negatief is ongunstig)</translation>
    </message>
    <message>
        <source>Value from</source>
        <translation>Waarde van</translation>
    </message>
    <message>
        <source>Value to</source>
        <translation>Waarde tot</translation>
    </message>
    <message>
        <source>Change (negative is worse)</source>
        <translation>Verandering (negatief is slechter)</translation>
    </message>
    <message>
        <source>Relative change (negative is worse)</source>
        <translation>Relatieve verandering (negatief is slechter)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Much social housing</source>
        <translation>Veel corporatiewoningen</translation>
    </message>
    <message>
        <source>Little social housing</source>
        <translation>Weinig corporatiewoningen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Koppeling</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestie</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Columns used</source>
        <translation>Gebruikte kolommen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>QuickScan {town}</source>
        <translation>QuickScan {town}</translation>
    </message>
    <message>
        <source>{indicator}: signal</source>
        <translation>{indicator}: sein</translation>
    </message>
    <message>
        <source>{indicator}: trend</source>
        <translation>{indicator}: trend</translation>
    </message>
    <message>
        <source>Fragile, with the mark {mark}: {unsure} of the {total} signals ({share} %). Another bound or year puts them on another side.</source>
        <translation>Wankel, met het teken {mark}: {unsure} van de {total} seinen ({share} %). Een andere grens of een ander jaar legt ze aan een andere kant.</translation>
    </message>
    <message>
        <source>{mark} behind a letter, an arrow or a name: fragile. A slightly different bound, margin, year or minimum size would put it on another side.</source>
        <translation>{mark} achter een letter, een pijl of een naam: wankel. Een iets andere grens, marge, minimumgrootte of een ander jaar legt het aan een andere kant.</translation>
    </message>
    <message>
        <source>Fragile classes</source>
        <translation>Wankele klassen</translation>
    </message>
    <message>
        <source>trends</source>
        <translation>trends</translation>
    </message>
    <message>
        <source>relative trends</source>
        <translation>relatieve trends</translation>
    </message>
    <message>
        <source>coincidence (both versions)</source>
        <translation>samenloop (beide versies)</translation>
    </message>
    <message>
        <source>Each choice was moved by itself and everything was classed again: {settings}.</source>
        <translation>Elke keuze is apart verschoven en alles is opnieuw ingedeeld: {settings}.</translation>
    </message>
    <message>
        <source>A class that then lies on another side (unfavourable, average or favourable; another coincidence) is fragile and gets the mark {mark}.</source>
        <translation>Een klasse die dan aan een andere kant ligt (ongunstig, gemiddeld of gunstig; een andere samenloop) is wankel en krijgt het teken {mark}.</translation>
    </message>
    <message>
        <source>Fragile signals: {counts}.</source>
        <translation>Wankele seinen: {counts}.</translation>
    </message>
    <message>
        <source>Also fragile: {counts}.</source>
        <translation>Ook wankel: {counts}.</translation>
    </message>
    <message>
        <source>Another reference asks another question and makes no class fragile; so many signals would lie on another side: {counts}.</source>
        <translation>Een andere referentie stelt een andere vraag en maakt geen klasse wankel; zoveel seinen zouden aan een andere kant liggen: {counts}.</translation>
    </message>
    <message>
        <source>{what} {some} of {total}</source>
        <translation>{what} {some} van {total}</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Gevoeligheid</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Wankel</translation>
    </message>
    <message>
        <source>Relative trend fragile</source>
        <translation>Relatieve trend wankel</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Verschoven naar</translation>
    </message>
    <message>
        <source>Areas with a class</source>
        <translation>Gebieden met een klasse</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Andere klasse</translation>
    </message>
    <message>
        <source>Another side</source>
        <translation>Andere kant</translation>
    </message>
    <message>
        <source>Turned unfavourable, or no longer</source>
        <translation>Werd ongunstig, of niet meer</translation>
    </message>
    <message>
        <source>Makes fragile</source>
        <translation>Maakt wankel</translation>
    </message>
    <message>
        <source>The number in an area: how many of {count} signals are unfavourable.</source>
        <translation>Het getal in een gebied: hoeveel van {count} seinen ongunstig zijn.</translation>
    </message>
    <message>
        <source>The number in an area: how many of {count} signals are unfavourable. “1/{fewer}”: of fewer known signals.</source>
        <translation>Het getal in een gebied: hoeveel van {count} seinen ongunstig zijn. “1/{fewer}”: van minder bekende seinen.</translation>
    </message>
    <message>
        <source>difference {gap}</source>
        <translation>verschil {gap}</translation>
    </message>
    <message>
        <source>{indicator}: change {period}, {unit}</source>
        <translation>{indicator}: verandering {period}, {unit}</translation>
    </message>
    <message>
        <source>{indicator}: change {period} against that of {place}, {unit}</source>
        <translation>{indicator}: verandering {period} t.o.v. {place}, {unit}</translation>
    </message>
    <message>
        <source>grey: the usual margin</source>
        <translation>grijs: de doorsnee marge</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>geen verandering</translation>
    </message>
    <message>
        <source>as {place}</source>
        <translation>zoals {place}</translation>
    </message>
    <message>
        <source>open: uncertain</source>
        <translation>open: onzeker</translation>
    </message>
    <message>
        <source>↓ unfavourable</source>
        <translation>↓ ongunstig</translation>
    </message>
    <message>
        <source>↑ unfavourable</source>
        <translation>↑ ongunstig</translation>
    </message>
    <message>
        <source>← unfavourable   K-index</source>
        <translation>← ongunstig   K-index</translation>
    </message>
    <message>
        <source>hardly any</source>
        <translation>nauwelijks</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemengd</translation>
    </message>
    <message>
        <source>← unfavourable</source>
        <translation>← ongunstig</translation>
    </message>
    <message>
        <source>unfavourable →</source>
        <translation>ongunstig →</translation>
    </message>
    <message>
        <source>first stack from {value}</source>
        <translation>eerste stapel vanaf {value}</translation>
    </message>
    <message>
        <source>last stack up to {value}</source>
        <translation>laatste stapel tot {value}</translation>
    </message>
    <message>
        <source>← worse</source>
        <translation>← slechter</translation>
    </message>
    <message>
        <source>worse →</source>
        <translation>slechter →</translation>
    </message>
    <message>
        <source>Chart: {areas} by their change in {indicator}. {classes}.</source>
        <translation>Grafiek: {areas} naar de verandering van {indicator}. {classes}.</translation>
    </message>
    <message>
        <source>Chart: {areas} by share of corporation dwellings and vulnerability (K-index, more vulnerable is lower). The half with the smaller shares is at {few} on average, the other half at {many}.</source>
        <translation>Grafiek: {areas} naar het aandeel corporatiewoningen en kwetsbaarheid (K-index, kwetsbaarder is lager). De helft met de kleinste aandelen staat gemiddeld op {few}, de andere helft op {many}.</translation>
    </message>
    <message>
        <source>↓ worse</source>
        <translation>↓ slechter</translation>
    </message>
    <message>
        <source>↑ worse</source>
        <translation>↑ slechter</translation>
    </message>
</context>
</TS>
