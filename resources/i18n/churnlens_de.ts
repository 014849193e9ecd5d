<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CatalogueTexts</name>
    <message>
        <source>days since the last order</source>
        <translation>Tage seit der letzten Bestellung</translation>
    </message>
    <message>
        <source>orders so far</source>
        <translation>Bestellungen bisher</translation>
    </message>
    <message>
        <source>spend so far</source>
        <translation>Umsatz bisher</translation>
    </message>
    <message>
        <source>average order value</source>
        <translation>durchschnittlicher Bestellwert</translation>
    </message>
    <message>
        <source>average items an order</source>
        <translation>durchschnittliche Stückzahl je Bestellung</translation>
    </message>
    <message>
        <source>different products bought</source>
        <translation>verschiedene gekaufte Artikel</translation>
    </message>
    <message>
        <source>days with an order</source>
        <translation>Tage mit Bestellung</translation>
    </message>
    <message>
        <source>days since the first order</source>
        <translation>Tage seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>days with an order in the last 90 days</source>
        <translation>Tage mit Bestellung in den letzten 90 Tagen</translation>
    </message>
    <message>
        <source>days with an order in the last 365 days</source>
        <translation>Tage mit Bestellung in den letzten 365 Tagen</translation>
    </message>
    <message>
        <source>days with an order in the coming season a year ago</source>
        <translation>Tage mit Bestellung in der kommenden Saison vor einem Jahr</translation>
    </message>
    <message>
        <source>spend, recent days counting most</source>
        <translation>Umsatz, jüngere Tage zählen mehr</translation>
    </message>
    <message>
        <source>usual days between orders</source>
        <translation>übliche Tage zwischen Bestellungen</translation>
    </message>
    <message>
        <source>lines of the last order</source>
        <translation>Positionen der letzten Bestellung</translation>
    </message>
    <message>
        <source>cancellations so far</source>
        <translation>Stornos bisher</translation>
    </message>
    <message>
        <source>expected to order, by own rhythm</source>
        <translation>Bestellung erwartet, nach eigenem Rhythmus</translation>
    </message>
    <message>
        <source>orders missed at the own pace</source>
        <translation>ausgebliebene Bestellungen nach eigenem Tempo</translation>
    </message>
    <message>
        <source>silence against the usual gap</source>
        <translation>Stille gegenüber dem üblichen Abstand</translation>
    </message>
    <message>
        <source>share of the time as a customer spent in silence</source>
        <translation>Anteil der Kundenzeit ohne Bestellung</translation>
    </message>
    <message>
        <source>order days in the last 90 days</source>
        <translation>Bestelltage in den letzten 90 Tagen</translation>
    </message>
    <message>
        <source>order days in the last 365 days</source>
        <translation>Bestelltage in den letzten 365 Tagen</translation>
    </message>
    <message>
        <source>order days so far</source>
        <translation>Bestelltage bisher</translation>
    </message>
    <message>
        <source>order days in the coming season a year ago</source>
        <translation>Bestelltage in der kommenden Saison vor einem Jahr</translation>
    </message>
    <message>
        <source>bought in this season a year ago, silent since</source>
        <translation>kaufte in dieser Saison vor einem Jahr, seither still</translation>
    </message>
    <message>
        <source>has cancelled an order</source>
        <translation>hat eine Bestellung storniert</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>log-odds</source>
        <translation>Log-Odds</translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation>Log-Verhältnis</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>log days</source>
        <translation>Log-Tage</translation>
    </message>
    <message>
        <source>log points</source>
        <translation>Log-Punkte</translation>
    </message>
    <message>
        <source>log items</source>
        <translation>Log-Stück</translation>
    </message>
    <message>
        <source>log lines</source>
        <translation>Log-Positionen</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>Recency and rhythm</source>
        <translation>Aktualität und Rhythmus</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Kundendauer</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Last order {recency_days} days ago (typical: {~recency_days})</source>
        <translation>Letzte Bestellung vor {recency_days} Tagen (typisch: {~recency_days})</translation>
    </message>
    <message>
        <source>{frequency} orders so far (typical: {~frequency})</source>
        <translation>{frequency} Bestellungen bisher (typisch: {~frequency})</translation>
    </message>
    <message>
        <source>Spent {monetary} so far (typical: {~monetary})</source>
        <translation>Bisher {monetary} ausgegeben (typisch: {~monetary})</translation>
    </message>
    <message>
        <source>Spends {avg_basket_value} an order (typical: {~avg_basket_value})</source>
        <translation>Gibt je Bestellung {avg_basket_value} aus (typisch: {~avg_basket_value})</translation>
    </message>
    <message>
        <source>Buys {avg_items_per_invoice} items an order (typical: {~avg_items_per_invoice})</source>
        <translation>Kauft je Bestellung {avg_items_per_invoice} Stück (typisch: {~avg_items_per_invoice})</translation>
    </message>
    <message>
        <source>Bought {unique_products} different products (typical: {~unique_products})</source>
        <translation>Hat {unique_products} verschiedene Artikel gekauft (typisch: {~unique_products})</translation>
    </message>
    <message>
        <source>Ordered on {active_days} days so far (typical: {~active_days})</source>
        <translation>Hat bisher an {active_days} Tagen bestellt (typisch: {~active_days})</translation>
    </message>
    <message>
        <source>Last order {recency_days} days ago; usually orders every {order_gap_days} days</source>
        <translation>Letzte Bestellung vor {recency_days} Tagen; bestellt sonst alle {order_gap_days} Tage</translation>
    </message>
    <message>
        <source>Last order {recency_days} days ago, the only day with an order so far</source>
        <translation>Letzte Bestellung vor {recency_days} Tagen, bisher der einzige Bestelltag</translation>
    </message>
    <message>
        <source>Silent for {recency_days} of {tenure_days} days as a customer</source>
        <translation>Still seit {recency_days} von {tenure_days} Tagen als Kunde</translation>
    </message>
    <message>
        <source>Ordered on {active_days_90} days in the last 90 (typical: {~active_days_90})</source>
        <translation>Hat an {active_days_90} der letzten 90 Tage bestellt (typisch: {~active_days_90})</translation>
    </message>
    <message>
        <source>Ordered on {active_days_365} days in the last year (typical: {~active_days_365})</source>
        <translation>Hat im letzten Jahr an {active_days_365} Tagen bestellt (typisch: {~active_days_365})</translation>
    </message>
    <message>
        <source>Spent {monetary} so far, last {recency_days} days ago (typical: {~monetary})</source>
        <translation>Bisher {monetary} ausgegeben, zuletzt vor {recency_days} Tagen (typisch: {~monetary})</translation>
    </message>
    <message>
        <source>Ordered on {active_days_season} days in the coming season a year ago (typical: {~active_days_season})</source>
        <translation>Hat in der kommenden Saison vor einem Jahr an {active_days_season} Tagen bestellt (typisch: {~active_days_season})</translation>
    </message>
    <message>
        <source>The last order had {last_order_lines} lines (typical: {~last_order_lines})</source>
        <translation>Die letzte Bestellung hatte {last_order_lines} Positionen (typisch: {~last_order_lines})</translation>
    </message>
    <message>
        <source>Customer for {tenure_days} days (typical: {~tenure_days})</source>
        <translation>Kunde seit {tenure_days} Tagen (typisch: {~tenure_days})</translation>
    </message>
    <message>
        <source>Cancelled {cancelled_orders} orders so far (typical: {~cancelled_orders})</source>
        <translation>Hat bisher {cancelled_orders} Bestellungen storniert (typisch: {~cancelled_orders})</translation>
    </message>
    <message>
        <source>{label}: {value} (typical: {typical})</source>
        <translation>{label}: {value} (typisch: {typical})</translation>
    </message>
</context>
<context>
    <name>ComparisonChart</name>
    <message>
        <source>Days since the last order</source>
        <translation>Tage seit der letzten Bestellung</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Spend an order</source>
        <translation>Umsatz je Bestellung</translation>
    </message>
    <message>
        <source>Items an order</source>
        <translation>Artikel je Bestellung</translation>
    </message>
    <message>
        <source>Different products</source>
        <translation>Verschiedene Produkte</translation>
    </message>
    <message>
        <source>Order days</source>
        <translation>Bestelltage</translation>
    </message>
    <message>
        <source>Days since the first order</source>
        <translation>Tage seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>Order days, last 90 days</source>
        <translation>Bestelltage, letzte 90 Tage</translation>
    </message>
    <message>
        <source>Order days, last 365 days</source>
        <translation>Bestelltage, letzte 365 Tage</translation>
    </message>
    <message>
        <source>Order days, season a year ago</source>
        <translation>Bestelltage, Saison vor einem Jahr</translation>
    </message>
    <message>
        <source>Recent spend, in points</source>
        <translation>Umsatz zuletzt, in Punkten</translation>
    </message>
    <message>
        <source>Days between orders</source>
        <translation>Tage zwischen Bestellungen</translation>
    </message>
    <message>
        <source>Lines of the last order</source>
        <translation>Positionen der letzten Bestellung</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Stornierungen</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>There are no scores yet. Load a file on the Data page to make some.</source>
        <translation>Es gibt noch keine Bewertungen. Laden Sie auf der Seite „Daten“ eine Datei.</translation>
    </message>
    <message>
        <source>The database has no purchases. Load a file on the Data page, or try the demo data.</source>
        <translation>Die Datenbank enthält keine Käufe. Laden Sie auf der Seite „Daten“ eine Datei, oder probieren Sie die Demodaten.</translation>
    </message>
    <message>
        <source>The database has lines, but no purchases: none has a customer, and a quantity and a price above zero. Check what stands above the columns when you load the file.</source>
        <translation>Die Datenbank enthält Zeilen, aber keine Käufe: Keine hat einen Kunden sowie Menge und Preis über null. Prüfen Sie beim Laden der Datei, was über den Spalten steht.</translation>
    </message>
    <message>
        <source>There is no trained model yet. Train one on the Model page.</source>
        <translation>Es gibt noch kein trainiertes Modell. Trainieren Sie eines auf der Seite „Modell“.</translation>
    </message>
    <message>
        <source>Or train a new model on the Model page.</source>
        <translation>Oder trainieren Sie auf der Seite „Modell“ ein neues Modell.</translation>
    </message>
    <message>
        <source>Model %1 cannot be used here: %2 Train a new one on the Model page.</source>
        <translation>Modell %1 kann hier nicht verwendet werden: %2 Trainieren Sie auf der Seite „Modell“ ein neues.</translation>
    </message>
    <message>
        <source>There is no model yet. Train one on the Model page.</source>
        <translation>Es gibt noch kein Modell. Trainieren Sie eines auf der Seite „Modell“.</translation>
    </message>
    <message>
        <source>There is no model "%1" any more. The Model page lists those there are.</source>
        <translation>Das Modell „%1“ gibt es nicht mehr. Die Seite „Modell“ führt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>The checks refused model %1 (%2), so it is not promoted.</source>
        <translation>Die Prüfungen haben Modell %1 abgelehnt (%2), daher wird es nicht eingesetzt.</translation>
    </message>
    <message>
        <source>The features of run %1 (as of %2) are no longer there. Score now to see reasons again.</source>
        <translation>Die Merkmale von Lauf %1 (Stand %2) sind nicht mehr da. Bewerten Sie jetzt neu, um wieder Gründe zu sehen.</translation>
    </message>
    <message>
        <source>None of the %1 lines of %2 can be used; the first is line %3 (%4). Check the columns and formats in the preview.</source>
        <translation>Keine der %1 Zeilen von %2 ist verwendbar; die erste ist Zeile %3 (%4). Prüfen Sie Spalten und Formate in der Vorschau.</translation>
    </message>
    <message>
        <source>%1 has no column for %2 (looked for: %3; the header has: %4). Say above the columns of the preview which it is, or use a saved profile.</source>
        <translation>%1 hat keine Spalte für %2 (gesucht: %3; die Kopfzeile hat: %4). Geben Sie über den Spalten der Vorschau an, welche es ist, oder verwenden Sie ein gespeichertes Profil.</translation>
    </message>
    <message>
        <source>%1 has two columns named "%2", and either may be meant. Say above the columns of the preview which it is, or rename one.</source>
        <translation>%1 hat zwei Spalten namens „%2“, und jede kann gemeint sein. Geben Sie über den Spalten der Vorschau an, welche es ist, oder benennen Sie eine um.</translation>
    </message>
    <message>
        <source>There are these: %1.</source>
        <translation>Es gibt diese: %1.</translation>
    </message>
    <message>
        <source>There is a valid API key named "%1" already. Choose another name, or revoke that key first.</source>
        <translation>Es gibt schon einen gültigen API-Schlüssel namens „%1“. Wählen Sie einen anderen Namen, oder widerrufen Sie zuerst jenen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no API key named "%1" any more.</source>
        <translation>Einen API-Schlüssel namens „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Cannot connect to the database: %1. Check the address, and that the server runs.</source>
        <translation>Keine Verbindung zur Datenbank: %1. Prüfen Sie die Adresse und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The database address is not valid. Quote values that hold blanks, and percent-encode the special characters of a password in a URI.</source>
        <translation>Die Datenbankadresse ist ungültig. Setzen Sie Werte mit Leerzeichen in Anführungszeichen, und kodieren Sie Sonderzeichen eines Passworts in einer URI mit Prozentzeichen.</translation>
    </message>
    <message>
        <source>PostgreSQL needs a named user, and user id %1 has no entry in /etc/passwd. Add one, or connect to an existing database.</source>
        <translation>PostgreSQL braucht einen benannten Benutzer, und die Benutzernummer %1 hat keinen Eintrag in /etc/passwd. Fügen Sie einen hinzu, oder verbinden Sie sich mit einer vorhandenen Datenbank.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and there is no system user 'postgres' to run it as. Install the PostgreSQL server package, which creates it, run Churnlens as an ordinary user, or connect to an existing database.</source>
        <translation>PostgreSQL läuft nicht als root, und es gibt keinen Systembenutzer „postgres“ dafür. Installieren Sie das Serverpaket von PostgreSQL, das ihn anlegt, starten Sie Churnlens als gewöhnlicher Benutzer, oder verbinden Sie sich mit einer vorhandenen Datenbank.</translation>
    </message>
    <message>
        <source>. Install the package postgresql (Debian, Ubuntu) or postgresql-server (Fedora, RHEL), set CHURNLENS_PG_BINDIR to the folder of initdb and postgres, or connect to an existing database.</source>
        <translation>. Installieren Sie das Paket postgresql (Debian, Ubuntu) oder postgresql-server (Fedora, RHEL), setzen Sie CHURNLENS_PG_BINDIR auf den Ordner von initdb und postgres, oder verbinden Sie sich mit einer vorhandenen Datenbank.</translation>
    </message>
    <message>
        <source> Connect once as the user who owns the schemas.</source>
        <translation> Verbinden Sie sich einmal als der Benutzer, dem die Schemas gehören.</translation>
    </message>
    <message>
        <source> To move to a newer version, the help says how, under Operations. To begin afresh, connect to another database.</source>
        <translation> Wie man zu einer neueren Version wechselt, sagt die Hilfe unter „Operations“. Um neu zu beginnen, verbinden Sie sich mit einer anderen Datenbank.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The database cannot be reached</source>
        <translation>Die Datenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Try again when its server runs, or connect to another database.</source>
        <translation>Versuchen Sie es erneut, wenn ihr Server läuft, oder verbinden Sie sich mit einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>The database's disk is full</source>
        <translation>Der Datenträger der Datenbank ist voll</translation>
    </message>
    <message>
        <source>Free some space there, then try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The database server has too much to do</source>
        <translation>Der Datenbankserver ist überlastet</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Warten Sie ein wenig und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This database cannot be used</source>
        <translation>Diese Datenbank ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Connect to another database.</source>
        <translation>Verbinden Sie sich mit einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>The database user may not do this</source>
        <translation>Der Datenbankbenutzer darf das nicht</translation>
    </message>
    <message>
        <source>Connect as another user, or try again when the right was granted.</source>
        <translation>Verbinden Sie sich als ein anderer Benutzer oder versuchen Sie es erneut, wenn das Recht erteilt ist.</translation>
    </message>
    <message>
        <source>The file cannot be read as transactions</source>
        <translation>Die Datei lässt sich nicht als Transaktionen lesen</translation>
    </message>
    <message>
        <source>Mend the file or choose another one, then try again.</source>
        <translation>Berichtigen Sie die Datei oder wählen Sie eine andere und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>Check that it is there, that you may use it and that the disk has room, then try again.</source>
        <translation>Prüfen Sie, ob sie da ist, ob Sie sie benutzen dürfen und ob der Datenträger Platz hat, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing has been scored yet</source>
        <translation>Noch wurde nichts bewertet</translation>
    </message>
    <message>
        <source>There are not enough data for this</source>
        <translation>Dafür reichen die Daten nicht</translation>
    </message>
    <message>
        <source>The new model did not pass the checks</source>
        <translation>Das neue Modell hat die Prüfungen nicht bestanden</translation>
    </message>
    <message>
        <source>The last good scores stay.</source>
        <translation>Die letzten guten Werte bleiben.</translation>
    </message>
    <message>
        <source>Another run is under way</source>
        <translation>Ein anderer Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis er beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation>Versuchen Sie es jederzeit erneut.</translation>
    </message>
    <message>
        <source>What was asked for does not fit</source>
        <translation>Die Angaben passen nicht zusammen</translation>
    </message>
    <message>
        <source>The database refused a statement</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the details and report it.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, kopieren Sie die Einzelheiten und melden Sie es.</translation>
    </message>
    <message>
        <source>Something went wrong inside Churnlens</source>
        <translation>In Churnlens ist etwas schiefgegangen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation><numerusform>vor %n Minute</numerusform><numerusform>vor %n Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation><numerusform>vor %n Stunde</numerusform><numerusform>vor %n Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation><numerusform>vor %n Tag</numerusform><numerusform>vor %n Tagen</numerusform></translation>
    </message>
    <message>
        <source>By thresholds: Low below %1, Medium from there on, High from %2.</source>
        <translation>Nach Schwellen: Niedrig unter %1, ab dort Mittel, Hoch ab %2.</translation>
    </message>
    <message>
        <source>By capacity: High are the %1 active customers most at risk, those from a probability of %2 on, and besides them the lapsed customers ranked above the last of them. Medium are the others from %3 on.</source>
        <translation>Nach Kapazität: Hoch sind die %1 gefährdetsten aktiven Kunden, also die ab einer Wahrscheinlichkeit von %2, und außerdem die inaktiven Kunden, deren Rang über dem letzten von ihnen liegt. Mittel sind die übrigen ab %3.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>Behavioural</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichsmodell</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Brier skill</source>
        <translation>Brier-Skill</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Calibration slope</source>
        <translation>Kalibrierungssteigung</translation>
    </message>
    <message>
        <source>Calibration intercept</source>
        <translation>Kalibrierungsachsenabschnitt</translation>
    </message>
    <message>
        <source>Top-decile lift</source>
        <translation>Lift im obersten Zehntel</translation>
    </message>
    <message>
        <source>Churn rate</source>
        <translation>Abwanderungsrate</translation>
    </message>
    <message>
        <source>Kolmogorov-Smirnov</source>
        <translation>Kolmogorow-Smirnow</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>AUC: the chance that a customer who churned had a higher probability than one who stayed. 0.5 is a coin, 1 perfect.</source>
        <translation>AUC: die Chance, dass ein abgewanderter Kunde eine höhere Wahrscheinlichkeit hatte als ein gebliebener. 0,5 ist ein Münzwurf, 1 perfekt.</translation>
    </message>
    <message>
        <source>Average precision: the share of churners among the highest probabilities, over lists of all lengths. Chance gives the churn rate.</source>
        <translation>Mittlere Präzision: der Anteil der Abwanderer unter den höchsten Wahrscheinlichkeiten, über Listen aller Längen. Der Zufall ergibt die Abwanderungsrate.</translation>
    </message>
    <message>
        <source>Brier score: the mean squared error of the probabilities. Lower is better.</source>
        <translation>Brier-Score: der mittlere quadratische Fehler der Wahrscheinlichkeiten. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Brier skill: the part of the Brier score that the model removes, against giving everybody the churn rate.</source>
        <translation>Brier-Skill: der Teil des Brier-Scores, den das Modell beseitigt, verglichen damit, allen die Abwanderungsrate zu geben.</translation>
    </message>
    <message>
        <source>Log loss: punishes confident mistakes. Lower is better; 0.693 is a coin.</source>
        <translation>Log-Loss: bestraft selbstsichere Fehler. Niedriger ist besser; 0,693 ist ein Münzwurf.</translation>
    </message>
    <message>
        <source>Expected calibration error: the mean distance of probability and churn rate, in ten bins of equal width. 0 is right.</source>
        <translation>Erwarteter Kalibrierungsfehler: der mittlere Abstand von Wahrscheinlichkeit und Abwanderungsrate, in zehn gleich breiten Klassen. 0 ist richtig.</translation>
    </message>
    <message>
        <source>Calibration slope: 1 is right. Below 1 the probabilities are too extreme, above 1 too timid.</source>
        <translation>Kalibrierungssteigung: 1 ist richtig. Unter 1 sind die Wahrscheinlichkeiten zu extrem, über 1 zu zaghaft.</translation>
    </message>
    <message>
        <source>Calibration intercept: 0 is right. Below 0 the probabilities are too high on the whole, above 0 too low; in log-odds.</source>
        <translation>Kalibrierungsachsenabschnitt: 0 ist richtig. Unter 0 sind die Wahrscheinlichkeiten insgesamt zu hoch, über 0 zu niedrig; in Log-Odds.</translation>
    </message>
    <message>
        <source>Top-decile lift: the churn rate of the tenth with the highest probabilities over that of all.</source>
        <translation>Lift im obersten Zehntel: die Abwanderungsrate des Zehntels mit den höchsten Wahrscheinlichkeiten, geteilt durch die aller Kunden.</translation>
    </message>
    <message>
        <source>Churn rate: the share of the customers who churned.</source>
        <translation>Abwanderungsrate: der Anteil der Kunden, die abgewandert sind.</translation>
    </message>
    <message>
        <source>Kolmogorov-Smirnov: the greatest distance between the shares of churners and of others above a threshold.</source>
        <translation>Kolmogorow-Smirnow: der größte Abstand zwischen den Anteilen der Abwanderer und der übrigen Kunden über einer Schwelle.</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>Recency alone</source>
        <translation>Nur letzte Bestellung</translation>
    </message>
    <message>
        <source>Seven features</source>
        <translation>Sieben Merkmale</translation>
    </message>
    <message>
        <source>BG/NBD</source>
        <translation>BG/NBD</translation>
    </message>
    <message>
        <source>Customers ranked by the days since their last order, and nothing else.</source>
        <translation>Kunden allein nach den Tagen seit ihrer letzten Bestellung geordnet.</translation>
    </message>
    <message>
        <source>A logistic model of the seven classical features, trained at one date.</source>
        <translation>Ein logistisches Modell der sieben klassischen Merkmale, zu einem Stichtag trainiert.</translation>
    </message>
    <message>
        <source>A model of each customer's rhythm from the times of purchase alone (Fader, Hardie and Lee, 2005).</source>
        <translation>Ein Modell des Kaufrhythmus jedes Kunden, allein aus den Kaufzeitpunkten (Fader, Hardie und Lee, 2005).</translation>
    </message>
    <message>
        <source>Enough customers of either outcome</source>
        <translation>Genug Kunden mit jedem der beiden Ausgänge</translation>
    </message>
    <message>
        <source>Nothing knows the future</source>
        <translation>Kein Vorgriff auf die Zukunft</translation>
    </message>
    <message>
        <source>Probabilities near what happened</source>
        <translation>Wahrscheinlichkeiten nahe am Eingetretenen</translation>
    </message>
    <message>
        <source>Not worse than the champion</source>
        <translation>Nicht schlechter als das aktive Modell</translation>
    </message>
    <message>
        <source>+1 sd</source>
        <translation>+1 SD</translation>
    </message>
    <message>
        <source>+1 (%1)</source>
        <translation>+1 (%1)</translation>
    </message>
    <message>
        <source>yes / no</source>
        <translation>ja / nein</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>verdoppelt</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>One standard deviation more (%1 %2) multiplies the odds of churning by %3.</source>
        <translation>Eine Standardabweichung mehr (%1 %2) multipliziert die Odds der Abwanderung mit %3.</translation>
    </message>
    <message>
        <source>One unit is more than customers differ by, so there is no sensible effect per unit.</source>
        <translation>Eine Einheit ist mehr, als sich Kunden unterscheiden; einen sinnvollen Effekt je Einheit gibt es daher nicht.</translation>
    </message>
    <message>
        <source>One more (%1) multiplies the odds of churning by %2.</source>
        <translation>Eins mehr (%1) multipliziert die Odds der Abwanderung mit %2.</translation>
    </message>
    <message>
        <source>Yes instead of no multiplies the odds of churning by %1.</source>
        <translation>Ja statt Nein multipliziert die Odds der Abwanderung mit %1.</translation>
    </message>
    <message>
        <source>Twice as much of it (in %1) multiplies the odds of churning by %2.</source>
        <translation>Doppelt so viel davon (in %1) multipliziert die Odds der Abwanderung mit %2.</translation>
    </message>
    <message>
        <source>One unit more of this computed feature (%1) multiplies the odds of churning by %2; how much of the measured columns that takes differs from customer to customer.</source>
        <translation>Eine Einheit mehr von diesem berechneten Merkmal (%1) multipliziert die Odds der Abwanderung mit %2; wie viel das in den gemessenen Spalten bedeutet, ist von Kunde zu Kunde verschieden.</translation>
    </message>
    <message>
        <source>Chance alone may have made this weight: its interval includes 1.</source>
        <translation>Dieses Gewicht kann allein auf Zufall beruhen: Sein Intervall enthält die 1.</translation>
    </message>
    <message>
        <source>It raises the risk.</source>
        <translation>Es erhöht das Risiko.</translation>
    </message>
    <message>
        <source>It lowers the risk.</source>
        <translation>Es senkt das Risiko.</translation>
    </message>
</context>
<context>
    <name>PagePrinting</name>
    <message>
        <source>%1 · scores as of %2</source>
        <translation>%1 · Bewertungen, Stand %2</translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation>Seite als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Could not save the page</source>
        <translation>Die Seite konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>churnlens::gui</name>
    <message>
        <source>- %1: %2 points</source>
        <translation>- %1: %2 Prozentpunkte</translation>
    </message>
    <message>
        <source>Churn: no purchase in the %1 after %2.</source>
        <translation>Abwanderung: %1 ohne Kauf nach dem %2.</translation>
    </message>
    <message>
        <source>Higher than %1 of customers</source>
        <translation>Höher als bei %1 der Kunden</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Customer %1, %2</source>
        <translation>Kunde %1, %2</translation>
    </message>
    <message>
        <source>Churn probability %1: %2</source>
        <translation>Abwanderungswahrscheinlichkeit %1: %2</translation>
    </message>
    <message>
        <source>(95 % interval %1 to %2)</source>
        <translation>(95-%-Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source>Value at risk: %1</source>
        <translation>Gefährdeter Umsatz: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Raises the risk</source>
        <translation>Erhöht das Risiko</translation>
    </message>
    <message>
        <source>Lowers the risk</source>
        <translation>Senkt das Risiko</translation>
    </message>
    <message>
        <source>Model %1, run %2.</source>
        <translation>Modell %1, Lauf %2.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Thin history</source>
        <translation>Wenig Historie</translation>
    </message>
    <message>
        <source>Wholesale size</source>
        <translation>Großhandelsmengen</translation>
    </message>
    <message>
        <source>Outside training</source>
        <translation>Außerhalb des Trainings</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Bought on one day only: the score rests on little.</source>
        <translation>Hat nur an einem Tag gekauft: Die Bewertung stützt sich auf wenig.</translation>
    </message>
    <message>
        <source>Orders far larger than usual: judge this customer by hand.</source>
        <translation>Weit größere Bestellungen als üblich: Beurteilen Sie diesen Kunden selbst.</translation>
    </message>
    <message>
        <source>Has values beyond those that the model was trained on.</source>
        <translation>Hat Werte außerhalb des Bereichs, mit dem das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>The interval of the probability reaches into another bucket.</source>
        <translation>Das Intervall der Wahrscheinlichkeit reicht in eine andere Risikoklasse.</translation>
    </message>
    <message>
        <source>bn</source>
        <translation> Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <translation> Mio.</translation>
    </message>
    <message>
        <source>k</source>
        <translation> Tsd.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::AboutDialog</name>
    <message>
        <source>window, charts, HTTP</source>
        <translation>Fenster, Diagramme, HTTP</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>lineare Algebra</translation>
    </message>
    <message>
        <source>PostgreSQL client</source>
        <translation>PostgreSQL-Client</translation>
    </message>
    <message>
        <source>Excel export</source>
        <translation>Excel-Export</translation>
    </message>
    <message>
        <source>archives and workbooks</source>
        <translation>Archive und Arbeitsmappen</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>keys and TLS</source>
        <translation>Schlüssel und TLS</translation>
    </message>
    <message>
        <source>fingerprints of lines</source>
        <translation>Fingerabdrücke von Zeilen</translation>
    </message>
    <message>
        <source>About Churnlens</source>
        <translation>Über Churnlens</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotheken</translation>
    </message>
    <message>
        <source>L&amp;icence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation>&amp;Version kopieren</translation>
    </message>
    <message>
        <source>Puts version, build and system on the clipboard, for a report.</source>
        <translation>Legt Version, Build und System in die Zwischenablage, für eine Fehlermeldung.</translation>
    </message>
    <message>
        <source>Churnlens %1</source>
        <translation>Churnlens %1</translation>
    </message>
    <message>
        <source>Finds the customers a retailer is about to lose.</source>
        <translation>Findet die Kunden, die ein Händler zu verlieren droht.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>of the system</source>
        <translation>vom System</translation>
    </message>
    <message>
        <source>Copyright 2026 the Churnlens authors. Churnlens is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Copyright 2026 die Autoren von Churnlens. Churnlens ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es besteht keinerlei Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ApiController</name>
    <message>
        <source>Port %1 is in use by another program.</source>
        <translation>Port %1 wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>The system does not let this program use port %1.</source>
        <translation>Das System erlaubt diesem Programm nicht, Port %1 zu verwenden.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Port %1 ist frei.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Wählen Sie einen anderen Port.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ApiKeyModel</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>May read everything, and start a new scoring.</source>
        <translation>Darf alles lesen und eine neue Bewertung starten.</translation>
    </message>
    <message>
        <source>May read everything, and ask for what-if scores.</source>
        <translation>Darf alles lesen und Was-wäre-wenn-Bewertungen anfragen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Since %1. Requests with it are refused.</source>
        <translation>Seit %1. Anfragen damit werden abgelehnt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::BacktestCard</name>
    <message>
        <source>%1, %2
AUC %3</source>
        <translation>%1, %2
AUC %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: better beyond chance at %2 of %n date(s)</source>
        <translation><numerusform>Gegenüber %1: überzufällig besser an %2 von %n Stichtag</numerusform><numerusform>Gegenüber %1: überzufällig besser an %2 von %n Stichtagen</numerusform></translation>
    </message>
    <message>
        <source>, worse at %1</source>
        <translation>, schlechter an %1</translation>
    </message>
    <message>
        <source>At past dates</source>
        <translation>An früheren Stichtagen</translation>
    </message>
    <message>
        <source>AUC at past dates</source>
        <translation>AUC an früheren Stichtagen</translation>
    </message>
    <message>
        <source>The history is too short to look back at more than the held-out date.</source>
        <translation>Die Historie ist zu kurz, um weiter als auf den zurückgehaltenen Stichtag zurückzublicken.</translation>
    </message>
    <message>
        <source>%1: the recipe fitted anew for each date with what was known then, and judged by what followed</source>
        <translation>%1: das Verfahren zu jedem Stichtag neu angepasst mit dem, was damals bekannt war, und gemessen an dem, was folgte</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Aktive Kunden</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>AUC from %1 to %2.</source>
        <translation>AUC von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::BarChart</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>the ends of a bin of a histogram</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n bins of %2; most, %3, from %4</source>
        <extracomment>of a histogram; 2: "Churn probability"; 4: "Customers"</extracomment>
        <translation><numerusform>%1 in %n Klasse nach %2; die meisten, %3, von %4</numerusform><numerusform>%1 in %n Klassen nach %2; die meisten, %3, von %4</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::BucketBar</name>
    <message>
        <source>Buckets: Low below %1, Medium below %2, High from there on</source>
        <translation>Risikoklassen: Niedrig unter %1, Mittel unter %2, Hoch ab dort</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CellTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>Als CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Could not save the table</source>
        <translation>Die Tabelle konnte nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ChartButton</name>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <translation>Kopieren oder speichern: %1</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ChartView</name>
    <message>
        <source>Nothing to show.</source>
        <translation>Nichts anzuzeigen.</translation>
    </message>
    <message>
        <source>%1 could not be drawn as a PNG picture.</source>
        <translation>%1 konnte nicht als PNG-Bild gezeichnet werden.</translation>
    </message>
    <message>
        <source>A chart is saved as .png, .svg or .csv, not as "%1".</source>
        <translation>Ein Diagramm wird als .png, .svg oder .csv gespeichert, nicht als „%1“.</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save numbers as CS&amp;V…</source>
        <translation>Zahlen als CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Could not save the chart</source>
        <translation>Das Diagramm konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <translation>Kopieren oder speichern: %1</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CheckListPopup</name>
    <message>
        <source>&amp;Any</source>
        <translation>&amp;Beliebig</translation>
    </message>
    <message>
        <source>Let all of them pass.</source>
        <translation>Lässt alle zu.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Liste durchsuchen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::Closing</name>
    <message numerus="yes">
        <source>The REST API, which answered %n request(s) in the last ten minutes</source>
        <translation><numerusform>Die REST-API, die in den letzten zehn Minuten %n Anfrage beantwortet hat</numerusform><numerusform>Die REST-API, die in den letzten zehn Minuten %n Anfragen beantwortet hat</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The format that you corrected of %n file(s), not loaded yet</source>
        <translation><numerusform>Das von Ihnen korrigierte Format von %n Datei, noch nicht geladen</numerusform><numerusform>Das von Ihnen korrigierte Format von %n Dateien, noch nicht geladen</numerusform></translation>
    </message>
    <message>
        <source>Quit while this goes on?</source>
        <translation>Beenden, obwohl dies noch läuft?</translation>
    </message>
    <message>
        <source>It ends, and nothing half-done is kept:</source>
        <translation>Es endet, und nichts Halbfertiges bleibt zurück:</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CoefficientCard</name>
    <message>
        <source>Dot: weight. Line: 95 % interval. Hollow: the interval includes 0, so chance alone may have made it.</source>
        <translation>Punkt: Gewicht. Linie: 95-%-Intervall. Hohl: Das Intervall enthält die 0, das Gewicht kann also allein auf Zufall beruhen.</translation>
    </message>
    <message>
        <source>Intervals are approximate: the weights are held small by a ridge penalty.</source>
        <translation>Die Intervalle sind Näherungen: Eine Ridge-Regularisierung hält die Gewichte klein.</translation>
    </message>
    <message>
        <source>What the model weighs</source>
        <translation>Was das Modell gewichtet</translation>
    </message>
    <message>
        <source>Weights of the features</source>
        <translation>Gewichte der Merkmale</translation>
    </message>
    <message>
        <source>Scale of the weights</source>
        <translation>Skala der Gewichte</translation>
    </message>
    <message>
        <source>&amp;Standardised</source>
        <translation>Standa&amp;rdisiert</translation>
    </message>
    <message>
        <source>Per &amp;unit</source>
        <translation>Je &amp;Einheit</translation>
    </message>
    <message>
        <source>Per standard deviation of each feature, so that weights can be compared.</source>
        <translation>Je Standardabweichung jedes Merkmals, damit die Gewichte vergleichbar sind.</translation>
    </message>
    <message>
        <source>Per unit of each feature: a day, yes instead of no, twice as much. Weights of different units cannot be compared.</source>
        <translation>Je Einheit jedes Merkmals: ein Tag, Ja statt Nein, doppelt so viel. Gewichte verschiedener Einheiten sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>Order of the features</source>
        <translation>Reihenfolge der Merkmale</translation>
    </message>
    <message>
        <source>Chart or table of the weights</source>
        <translation>Diagramm oder Tabelle der Gewichte</translation>
    </message>
    <message>
        <source>Cha&amp;rt</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>Tabl&amp;e</source>
        <translation>Ta&amp;belle</translation>
    </message>
    <message>
        <source>Model %1, fitted on %2</source>
        <translation>Modell %1, angepasst am %2</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Features that are explained together.</source>
        <translation>Merkmale, die gemeinsam erklärt werden.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What one more means: the weight and the odds ratio are of this step.</source>
        <translation>Was eins mehr bedeutet: Gewicht und Odds-Ratio gelten für diesen Schritt.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Change of the log-odds of churning.</source>
        <translation>Änderung der Log-Odds der Abwanderung.</translation>
    </message>
    <message>
        <source>Odds ratio (95 %)</source>
        <translation>Odds-Ratio (95 %)</translation>
    </message>
    <message>
        <source>What the odds of churning are multiplied by. Above 1 raises the risk.</source>
        <translation>Womit die Odds der Abwanderung multipliziert werden. Über 1 erhöht das Risiko.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Weight over its standard error.</source>
        <translation>Gewicht geteilt durch seinen Standardfehler.</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>How often chance alone would make a weight at least as large.</source>
        <translation>Wie oft allein der Zufall ein mindestens so großes Gewicht ergäbe.</translation>
    </message>
    <message>
        <source>VIF</source>
        <translation>VIF</translation>
    </message>
    <message>
        <source>How many times the variance of the weight is inflated by what the other features already say. Above about 5 read the features by group.</source>
        <translation>Um das Wievielfache die Varianz des Gewichts dadurch wächst, dass die anderen Merkmale schon Ähnliches aussagen. Über etwa 5 sind die Merkmale nach Gruppen zu lesen.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CoefficientChart</name>
    <message>
        <source>Weights of the features</source>
        <translation>Gewichte der Merkmale</translation>
    </message>
    <message>
        <source>The model has no weights to show.</source>
        <translation>Das Modell hat keine Gewichte, die sich anzeigen lassen.</translation>
    </message>
    <message>
        <source>← lowers the risk · log-odds · raises the risk →</source>
        <translation>← senkt das Risiko · Log-Odds · erhöht das Risiko →</translation>
    </message>
    <message>
        <source>Feature, per unit</source>
        <translation>Merkmal, je Einheit</translation>
    </message>
    <message>
        <source>Feature, per standard deviation</source>
        <translation>Merkmal, je Standardabweichung</translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation>Odds-Ratio</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Computed as %1</source>
        <translation>Berechnet als %1</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CompareDialog</name>
    <message>
        <source>%1: %2, trained %3, tested at %4</source>
        <translation>%1: %2, trainiert %3, getestet zum %4</translation>
    </message>
    <message>
        <source>Both were tested on the same customers at %1.</source>
        <translation>Beide wurden an denselben Kunden zum %1 getestet.</translation>
    </message>
    <message>
        <source>Read the differences with care: the models were tested at different dates or with different horizons, so on other customers.</source>
        <translation>Lesen Sie die Unterschiede mit Vorsicht: Die Modelle wurden zu verschiedenen Stichtagen oder mit verschiedenen Zeiträumen getestet, also an anderen Kunden.</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Figures of both models</source>
        <translation>Kennzahlen beider Modelle</translation>
    </message>
    <message>
        <source>Weights of both models</source>
        <translation>Gewichte beider Modelle</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>&amp;Kennzahlen</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Gewichte</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktive</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1 ist</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Weight per standard deviation, on the log-odds, with its 95 % interval.</source>
        <translation>Gewicht je Standardabweichung, in Log-Odds, mit seinem 95-%-Intervall.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ComparisonChart</name>
    <message>
        <source>Beside the typical customer</source>
        <translation>Neben dem typischen Kunden</translation>
    </message>
    <message>
        <source>The features of this run are no longer there. Score again to see them.</source>
        <translation>Die Merkmale dieses Laufs sind nicht mehr vorhanden. Bewerten Sie neu, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>%1: %2
Typical (median of the customers that the model was trained on): %3</source>
        <translation>%1: %2
Typisch (Median der Kunden, mit denen das Modell trainiert wurde): %3</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ConfusionGrid</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Did churn</source>
        <translation>Abgewandert</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>Geblieben</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Auf der Liste</translation>
    </message>
    <message>
        <source>Not on it</source>
        <translation>Nicht auf der Liste</translation>
    </message>
    <message>
        <source>On the list and did churn</source>
        <translation>Auf der Liste und abgewandert</translation>
    </message>
    <message>
        <source>True positives: rightly on the list.</source>
        <translation>Richtig positiv: zu Recht auf der Liste.</translation>
    </message>
    <message>
        <source>On the list, but stayed</source>
        <translation>Auf der Liste, aber geblieben</translation>
    </message>
    <message>
        <source>False positives: contacted without need.</source>
        <translation>Falsch positiv: unnötig angesprochen.</translation>
    </message>
    <message>
        <source>Not on the list, but did churn</source>
        <translation>Nicht auf der Liste, aber abgewandert</translation>
    </message>
    <message>
        <source>False negatives: churners that were missed.</source>
        <translation>Falsch negativ: übersehene Abwanderer.</translation>
    </message>
    <message>
        <source>Not on the list and stayed</source>
        <translation>Nicht auf der Liste und geblieben</translation>
    </message>
    <message>
        <source>True negatives: rightly left alone.</source>
        <translation>Richtig negativ: zu Recht in Ruhe gelassen.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ConnectDialog</name>
    <message>
        <source>PostgreSQL %1, database %2, as %3.</source>
        <translation>PostgreSQL %1, Datenbank %2, als %3.</translation>
    </message>
    <message>
        <source>Churnlens has worked in it, and its scores can be read.</source>
        <translation>Churnlens hat bereits darin gearbeitet; die Bewertungen sind lesbar.</translation>
    </message>
    <message>
        <source>It is new to Churnlens, which will create its schemas in it.</source>
        <translation>Churnlens kennt sie noch nicht und wird seine Schemas darin anlegen.</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Any PostgreSQL, 14 or newer. Churnlens keeps its tables in schemas of its own and touches no others.</source>
        <translation>Jedes PostgreSQL ab Version 14. Churnlens hält seine Tabellen in eigenen Schemas und rührt keine anderen an.</translation>
    </message>
    <message>
        <source>By &amp;parts</source>
        <translation>In &amp;Teilen</translation>
    </message>
    <message>
        <source>As one &amp;line</source>
        <translation>Als eine &amp;Zeile</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Name or address of the server, or the folder of its socket</source>
        <translation>Name oder Adresse des Servers oder der Ordner seines Sockets</translation>
    </message>
    <message>
        <source>Kept only while Churnlens runs</source>
        <translation>Wird nur behalten, solange Churnlens läuft</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>A conninfo line, or an address that begins with postgresql://</source>
        <translation>Eine Conninfo-Zeile oder eine Adresse, die mit postgresql:// beginnt</translation>
    </message>
    <message>
        <source>Connect&amp;ion:</source>
        <translation>Verb&amp;indung:</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;sten</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write which database, such as host=db.example dbname=shop.</source>
        <translation>Geben Sie an, welche Datenbank, etwa host=db.example dbname=shop.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CreateKeyDialog</name>
    <message>
        <source>The key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>&amp;Create key</source>
        <translation>Schlüssel &amp;erstellen</translation>
    </message>
    <message>
        <source>who will use it, such as dashboard</source>
        <translation>wer ihn verwendet, etwa dashboard</translation>
    </message>
    <message>
        <source>Letters a to z, digits, blanks and . _ - @. It stands in the request log.</source>
        <translation>Buchstaben a bis z, Ziffern, Leerzeichen und . _ - @. Er steht im Anfrageprotokoll.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Read: %1</source>
        <translation>&amp;Lesen: %1</translation>
    </message>
    <message>
        <source>&amp;Admin: %1</source>
        <translation>&amp;Admin: %1</translation>
    </message>
    <message>
        <source>Scope:</source>
        <translation>Berechtigung:</translation>
    </message>
    <message>
        <source>Copy the key now. It is not shown again.</source>
        <translation>Kopieren Sie den Schlüssel jetzt. Er wird nicht noch einmal angezeigt.</translation>
    </message>
    <message>
        <source>Only its fingerprint is kept. Programs send it with every request, as "Authorization: Bearer" and the key. Whoever loses it gets a new one.</source>
        <translation>Nur sein Fingerabdruck wird behalten. Programme senden ihn mit jeder Anfrage, als „Authorization: Bearer“, gefolgt vom Schlüssel. Wer ihn verliert, bekommt einen neuen.</translation>
    </message>
    <message>
        <source>There is a valid key of this name. Choose another name, or revoke that key first.</source>
        <translation>Es gibt einen gültigen Schlüssel mit diesem Namen. Wählen Sie einen anderen Namen, oder widerrufen Sie zuerst jenen Schlüssel.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CurvesCard</name>
    <message>
        <source>The model keeps no such curve: too few customers, or it was trained by an older version.</source>
        <translation>Das Modell enthält keine solche Kurve: Es gab zu wenige Kunden, oder es wurde mit einer älteren Version trainiert.</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Wie gut es ist</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>Calibration by decile</source>
        <translation>Kalibrierung nach Dezilen</translation>
    </message>
    <message>
        <source>Gain and lift</source>
        <translation>Gain und Lift</translation>
    </message>
    <message>
        <source>Gain or lift</source>
        <translation>Gain oder Lift</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Gain</translation>
    </message>
    <message>
        <source>L&amp;ift</source>
        <translation>L&amp;ift</translation>
    </message>
    <message>
        <source>Against simpler ways</source>
        <translation>Gegenüber einfacheren Verfahren</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision-recall</source>
        <translation>Präzision/Trefferquote</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Lift and gain</source>
        <translation>Lift und Gain</translation>
    </message>
    <message>
        <source>Churners above the threshold against others above it, for every threshold.</source>
        <translation>Abwanderer über der Schwelle gegen übrige Kunden darüber, für jede Schwelle.</translation>
    </message>
    <message>
        <source>Churners among the listed against the churners found, for every length of list.</source>
        <translation>Anteil der Abwanderer auf der Liste gegen die gefundenen Abwanderer, für jede Länge der Liste.</translation>
    </message>
    <message>
        <source>Probabilities against what happened, in ten groups of equal size.</source>
        <translation>Wahrscheinlichkeiten gegen das Eingetretene, in zehn gleich großen Gruppen.</translation>
    </message>
    <message>
        <source>Churners found when the customers with the highest probabilities are contacted first.</source>
        <translation>Gefundene Abwanderer, wenn die Kunden mit den höchsten Wahrscheinlichkeiten zuerst angesprochen werden.</translation>
    </message>
    <message>
        <source>Stayed, but listed</source>
        <translation>Geblieben, aber auf der Liste</translation>
    </message>
    <message>
        <source>Churned and listed</source>
        <translation>Abgewandert und auf der Liste</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Recall: churners found</source>
        <translation>Trefferquote: gefundene Abwanderer</translation>
    </message>
    <message>
        <source>Precision: churners among the listed</source>
        <translation>Präzision: Abwanderer auf der Liste</translation>
    </message>
    <message>
        <source>chance: %1</source>
        <translation>Zufall: %1</translation>
    </message>
    <message>
        <source>Predicted probability</source>
        <translation>Vorhergesagte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Did churn</source>
        <translation>Abgewandert</translation>
    </message>
    <message numerus="yes">
        <source>Predicted %1, churned %2 (%3 to %4)
%Ln customer(s) between %5 and %6</source>
        <translation><numerusform>Vorhergesagt %1, abgewandert %2 (%3 bis %4)
%Ln Kunde zwischen %5 und %6</numerusform><numerusform>Vorhergesagt %1, abgewandert %2 (%3 bis %4)
%Ln Kunden zwischen %5 und %6</numerusform></translation>
    </message>
    <message>
        <source>On the diagonal as many churned as predicted. Slope %1 (1 is right), intercept %2 (0 is right), calibration error %3. Bars: 95 % intervals.</source>
        <translation>Auf der Diagonalen sind so viele abgewandert wie vorhergesagt. Steigung %1 (1 ist richtig), Achsenabschnitt %2 (0 ist richtig), Kalibrierungsfehler %3. Balken: 95-%-Intervalle.</translation>
    </message>
    <message>
        <source>Customers contacted, highest probability first</source>
        <translation>Angesprochene Kunden, höchste Wahrscheinlichkeit zuerst</translation>
    </message>
    <message>
        <source>Times as many churners as by chance</source>
        <translation>Abwanderer als Vielfaches des Zufalls</translation>
    </message>
    <message>
        <source>Churners among them</source>
        <translation>Abwanderer darunter</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>Best possible</source>
        <translation>Bestmöglich</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>AUC of this model minus that of the simpler way, on the same customers.</source>
        <translation>AUC dieses Modells minus AUC des einfacheren Verfahrens, an denselben Kunden.</translation>
    </message>
    <message>
        <source>Chance alone may have made this lead.</source>
        <translation>Dieser Vorsprung kann allein auf Zufall beruhen.</translation>
    </message>
    <message>
        <source>The tenth with the highest probabilities holds %1 times as many churners as a tenth drawn at random.</source>
        <translation>Das Zehntel mit den höchsten Wahrscheinlichkeiten enthält %1-mal so viele Abwanderer wie ein zufällig gezogenes Zehntel.</translation>
    </message>
    <message>
        <source>This model, AUC %1</source>
        <translation>Dieses Modell, AUC %1</translation>
    </message>
    <message>
        <source>This model, AP %1</source>
        <translation>Dieses Modell, AP %1</translation>
    </message>
    <message>
        <source>This model, by tenths of the customers</source>
        <translation>Dieses Modell, nach Zehnteln der Kunden</translation>
    </message>
    <message>
        <source>Lead: AUC of this model minus that of the simpler way on the same customers, with its 95 % interval.</source>
        <translation>Vorsprung: AUC dieses Modells minus die des einfacheren Verfahrens bei denselben Kunden, mit 95-%-Intervall.</translation>
    </message>
    <message>
        <source>The curves of the simpler ways are not kept by this model; train again to draw them.</source>
        <translation>Die Kurven der einfacheren Verfahren sind bei diesem Modell nicht gespeichert; trainieren Sie neu, um sie zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomerFields</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2 to %3</source>
        <translation>%1, 95-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>Was not in the run before.</source>
        <translation>War im vorigen Lauf nicht enthalten.</translation>
    </message>
    <message>
        <source>%1 points: from %2 to %3</source>
        <translation>%1 Prozentpunkte: von %2 auf %3</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Risikoklasse</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Gefährdeter Umsatz</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Risk from</source>
        <translation>Risiko von</translation>
    </message>
    <message>
        <source>Risk to</source>
        <translation>Risiko bis</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>The customer's id in the data.</source>
        <translation>Kundennummer in den Daten.</translation>
    </message>
    <message>
        <source>Probability that the customer buys nothing within the horizon after the date of the scores.</source>
        <translation>Wahrscheinlichkeit, dass der Kunde im Zeitraum nach dem Stichtag der Bewertungen nichts kauft.</translation>
    </message>
    <message>
        <source>Probability points since the run before. An arrow up: the risk has grown.</source>
        <translation>Prozentpunkte seit dem vorigen Lauf. Pfeil nach oben: Das Risiko ist gestiegen.</translation>
    </message>
    <message>
        <source>Spend of the 365 days before the date of the scores.</source>
        <translation>Umsatz der 365 Tage vor dem Stichtag der Bewertungen.</translation>
    </message>
    <message>
        <source>Days from the last order to the date of the scores.</source>
        <translation>Tage von der letzten Bestellung bis zum Stichtag der Bewertungen.</translation>
    </message>
    <message>
        <source>Number of orders so far.</source>
        <translation>Anzahl der bisherigen Bestellungen.</translation>
    </message>
    <message>
        <source>Sum of all orders so far.</source>
        <translation>Summe aller bisherigen Bestellungen.</translation>
    </message>
    <message>
        <source>Country in the data; the latest one if there are several.</source>
        <translation>Land in den Daten; bei mehreren das letzte.</translation>
    </message>
    <message>
        <source>Reasons to read the score with care.</source>
        <translation>Gründe, die Bewertung mit Vorsicht zu lesen.</translation>
    </message>
    <message>
        <source>Place among all customers of the run; 1 is the most at risk.</source>
        <translation>Platz unter allen Kunden des Laufs; 1 ist am stärksten gefährdet.</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the probability.</source>
        <translation>Unteres Ende des 95-%-Intervalls der Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the probability.</source>
        <translation>Oberes Ende des 95-%-Intervalls der Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Percent of the other customers with a lower probability.</source>
        <translation>Prozent der übrigen Kunden mit niedrigerer Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Active: has bought within the active window before the date of the scores. Lapsed: has not.</source>
        <translation>Aktiv: hat im Aktivitätszeitraum vor dem Stichtag der Bewertungen gekauft. Inaktiv: hat darin nicht gekauft.</translation>
    </message>
    <message>
        <source>Spend per order.</source>
        <translation>Umsatz je Bestellung.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Low, Medium or High, by the thresholds or the capacity of the run.</source>
        <translation>Niedrig, Mittel oder Hoch, nach den Schwellen oder der Kapazität des Laufs.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomerPane</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
        <source>Select a row to see the score and its reasons.</source>
        <translation>Wählen Sie eine Zeile, um die Bewertung und ihre Gründe zu sehen.</translation>
    </message>
    <message>
        <source>Reading customer %1</source>
        <translation>Kunde %1 wird gelesen</translation>
    </message>
    <message>
        <source>Explanation copied</source>
        <translation>Erklärung kopiert</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomerView</name>
    <message>
        <source>S&amp;core again</source>
        <translation>&amp;Neu bewerten</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>What the model counts, against the average customer; not what caused the customer to leave.</source>
        <translation>Was für das Modell zählt, gegenüber dem durchschnittlichen Kunden; nicht, was den Kunden zum Gehen bewogen hat.</translation>
    </message>
    <message>
        <source>Raises the risk</source>
        <translation>Erhöht das Risiko</translation>
    </message>
    <message>
        <source>Lowers the risk</source>
        <translation>Senkt das Risiko</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>Wie die Bewertung zustande kommt</translation>
    </message>
    <message>
        <source>&amp;Log-odds</source>
        <translation>&amp;Log-Odds</translation>
    </message>
    <message>
        <source>Shows the contributions on the log-odds, where the model adds them up exactly</source>
        <translation>Zeigt die Beiträge in Log-Odds, wo das Modell sie exakt addiert</translation>
    </message>
    <message>
        <source>From the average customer to this one, on the log-odds</source>
        <translation>Vom durchschnittlichen Kunden zu diesem, in Log-Odds</translation>
    </message>
    <message>
        <source>From the average customer to this one, in points</source>
        <translation>Vom durchschnittlichen Kunden zu diesem, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last &amp;year</source>
        <translation>Letztes &amp;Jahr</translation>
    </message>
    <message>
        <source>Shows the 365 days before the as-of date alone</source>
        <translation>Zeigt nur die 365 Tage vor dem Stichtag</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>What the model would say then; not what an order or a letter would achieve.</source>
        <translation>Was das Modell dann sagen würde; nicht, was eine Bestellung oder ein Brief bewirken würde.</translation>
    </message>
    <message>
        <source>Beside the typical customer</source>
        <translation>Neben dem typischen Kunden</translation>
    </message>
    <message>
        <source>Score over the runs</source>
        <translation>Bewertung im Verlauf der Läufe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The data have changed since this score was made: the reasons fit %1, not %2.</source>
        <translation>Die Daten haben sich seit dieser Bewertung geändert: Die Gründe passen zu %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>The score is shown without its reasons. %1</source>
        <translation>Die Bewertung wird ohne ihre Gründe angezeigt. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation><numerusform>%n Bestellung</numerusform><numerusform>%n Bestellungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) below the axis</source>
        <translation><numerusform>%n Rückgabe unter der Achse</numerusform><numerusform>%n Rückgaben unter der Achse</numerusform></translation>
    </message>
    <message>
        <source>Scored as of one date so far, %1. A run of another date adds a point.</source>
        <translation>Bisher nur zu einem Stichtag bewertet, %1. Ein Lauf zu einem anderen Stichtag fügt einen Punkt hinzu.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>%1: %2, %3
run %4, model %5</source>
        <translation>%1: %2, %3
Lauf %4, Modell %5</translation>
    </message>
    <message>
        <source>The database holds no orders of this customer.</source>
        <translation>Die Datenbank enthält keine Bestellungen dieses Kunden.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomersPage</name>
    <message>
        <source>Could not export the list</source>
        <translation>Die Liste konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show and hide columns; drag their titles to move them</source>
        <translation>Spalten ein- und ausblenden; zum Verschieben ihre Titel ziehen</translation>
    </message>
    <message>
        <source>Search customer id (Ctrl+F)</source>
        <translation>Kundennummer suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search customers by id</source>
        <translation>Kunden nach Nummer suchen</translation>
    </message>
    <message>
        <source>Shows the customers whose id has this part. Esc clears it.</source>
        <translation>Zeigt die Kunden, deren Nummer diesen Teil enthält. Esc leert die Suche.</translation>
    </message>
    <message>
        <source>&amp;List on the screen (%1)</source>
        <translation>&amp;Liste auf dem Bildschirm (%1)</translation>
    </message>
    <message>
        <source>&amp;Selected rows (%1)</source>
        <translation>Aus&amp;gewählte Zeilen (%1)</translation>
    </message>
    <message>
        <source>Write the list, or the selected rows, to a file</source>
        <translation>Die Liste oder die ausgewählten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Copy the selected rows with the visible columns (Ctrl+C in the list)</source>
        <translation>Die ausgewählten Zeilen mit den sichtbaren Spalten kopieren (Strg+C in der Liste)</translation>
    </message>
    <message>
        <source>%1 of %2 customers, %3 expected churners, %4 at risk</source>
        <translation>%1 von %2 Kunden, %3 erwartete Abwanderer, %4 gefährdet</translation>
    </message>
    <message>
        <source>; %1 selected</source>
        <translation>; %1 ausgewählt</translation>
    </message>
    <message>
        <source>Of the list: the sum of the churn probabilities, and of what these customers spent in the 365 days before the date of the scores (%1).</source>
        <translation>Für die Liste: die Summe der Abwanderungswahrscheinlichkeiten und die Summe dessen, was diese Kunden in den 365 Tagen vor dem Stichtag der Bewertungen (%1) ausgegeben haben.</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>Noch keine Bewertungen</translation>
    </message>
    <message>
        <source>Load a file of transactions: Churnlens finds the customers in it, learns who stays away, and lists those about to leave.</source>
        <translation>Laden Sie eine Datei mit Transaktionen: Churnlens findet die Kunden darin, lernt, wer wegbleibt, und listet die auf, die zu gehen drohen.</translation>
    </message>
    <message>
        <source>&amp;Load a file</source>
        <translation>Datei &amp;laden</translation>
    </message>
    <message>
        <source>Reading the customers …</source>
        <translation>Kunden werden gelesen …</translation>
    </message>
    <message>
        <source>Newer scores, as of %1, are being read. Until then the list shows the former ones.</source>
        <translation>Neuere Bewertungen, Stand %1, werden gelesen. Bis dahin zeigt die Liste die vorigen.</translation>
    </message>
    <message>
        <source>The database cannot be reached. The list shows what was read before.</source>
        <translation>Die Datenbank ist nicht erreichbar. Die Liste zeigt, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>No customer passes these filters</source>
        <translation>Kein Kunde entspricht diesen Filtern</translation>
    </message>
    <message>
        <source>No single one of them is the reason: %1.</source>
        <translation>Kein Filter allein ist der Grund: %1.</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>Filter a&amp;ufheben</translation>
    </message>
    <message>
        <source>Without “%1” the list has %2.</source>
        <translation>Ohne „%1“ enthält die Liste %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation><numerusform>%n Kunde</numerusform><numerusform>%n Kunden</numerusform></translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>S&amp;uche leeren</translation>
    </message>
    <message>
        <source>&amp;Drop “%1”</source>
        <translation>„%1“ &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Open	Enter</source>
        <translation>Ö&amp;ffnen	Eingabe</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Kundenn&amp;ummer kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy rows	Ctrl+C</source>
        <translation>Zeilen &amp;kopieren	Strg+C</translation>
    </message>
    <message>
        <source>&amp;Export selected rows (%1)</source>
        <translation>Ausgewählte Zeilen e&amp;xportieren (%1)</translation>
    </message>
    <message>
        <source>&amp;Show %1 only</source>
        <translation>&amp;Nur %1 anzeigen</translation>
    </message>
    <message>
        <source>The first %1 of the list; all %2 customers are being read …</source>
        <translation>Die ersten %1 der Liste; alle %2 Kunden werden gelesen …</translation>
    </message>
    <message>
        <source>This list needs all %1 customers: they are being read …</source>
        <translation>Diese Liste braucht alle %1 Kunden: Sie werden gelesen …</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomersTable</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DataPage</name>
    <message>
        <source>&amp;Load files…</source>
        <translation>Dateien &amp;laden…</translation>
    </message>
    <message>
        <source>Choose files of transactions, and see what is in them before they are loaded</source>
        <translation>Dateien mit Transaktionen wählen und vor dem Laden sehen, was darin ist</translation>
    </message>
    <message>
        <source>Load a &amp;folder…</source>
        <translation>&amp;Ordner laden…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>The quality report as one HTML page</source>
        <translation>Der Qualitätsbericht als eine HTML-Seite</translation>
    </message>
    <message>
        <source>Cancelled. Nothing half-done was kept.</source>
        <translation>Abgebrochen. Nichts halb Fertiges wurde behalten.</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>Daten werden untersucht…</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Datenbank wird geöffnet…</translation>
    </message>
    <message>
        <source>A load is under way. Drop the files again when it has ended.</source>
        <translation>Ein Ladevorgang läuft. Legen Sie die Dateien noch einmal ab, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>Files of transactions</source>
        <translation>Dateien mit Transaktionen</translation>
    </message>
    <message>
        <source>Transactions (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;All files (*)</source>
        <translation>Transaktionen (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder of transactions</source>
        <translation>Ordner mit Transaktionen</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n file(s)</source>
        <translation><numerusform>%n Datei wird geladen</numerusform><numerusform>%n Dateien werden geladen</numerusform></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its %1 lines are taken out of the database, lines of earlier files that it replaced stand again, and every customer is scored anew. The file itself is not touched: load it again to undo this.</source>
        <translation>Die %1 Zeilen der Datei werden aus der Datenbank genommen, die von ihr ersetzten Zeilen früherer Dateien gelten wieder, und alle Kunden werden neu bewertet. Die Datei selbst bleibt unberührt: Laden Sie sie erneut, um dies rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Remove load</source>
        <translation>Ladevorgang entfernen</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 wird entfernt</translation>
    </message>
    <message>
        <source>Save the quality report</source>
        <translation>Qualitätsbericht speichern</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Saving the quality report</source>
        <translation>Qualitätsbericht wird gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Could not save the quality report</source>
        <translation>Der Qualitätsbericht konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The database cannot be reached. This is what was read before.</source>
        <translation>Die Datenbank ist nicht erreichbar. Gezeigt wird, was zuvor gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DatabaseSection</name>
    <message>
        <source>Use the &amp;private server</source>
        <translation>&amp;Privaten Server verwenden</translation>
    </message>
    <message>
        <source>Co&amp;nnect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Use a PostgreSQL database, 14 or newer, on this or another machine.</source>
        <translation>Eine PostgreSQL-Datenbank ab Version 14 auf diesem oder einem anderen Rechner verwenden.</translation>
    </message>
    <message>
        <source>The private server</source>
        <translation>Der private Server</translation>
    </message>
    <message>
        <source>Churnlens starts and stops a PostgreSQL of its own, which only you can reach. Everything is kept in one folder.</source>
        <translation>Churnlens startet und beendet ein eigenes PostgreSQL, das nur Sie erreichen können. Alles liegt in einem Ordner.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>An external database</source>
        <translation>Eine externe Datenbank</translation>
    </message>
    <message>
        <source>Named by the PG* variables of the environment.</source>
        <translation>Benannt durch die PG*-Variablen der Umgebung.</translation>
    </message>
    <message>
        <source>The models stay in the data folder of this machine: %1.</source>
        <translation>Die Modelle bleiben im Datenordner dieses Rechners: %1.</translation>
    </message>
    <message>
        <source>&amp;Connection:</source>
        <translation>&amp;Verbindung:</translation>
    </message>
    <message>
        <source>as the environment says</source>
        <translation>wie die Umgebung vorgibt</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DemoChecklist</name>
    <message>
        <source>Open a database of its own</source>
        <translation>Eigene Datenbank öffnen</translation>
    </message>
    <message>
        <source>Make %1 transactions</source>
        <translation>%1 Transaktionen erzeugen</translation>
    </message>
    <message>
        <source>Load them</source>
        <translation>Transaktionen laden</translation>
    </message>
    <message>
        <source>Compute the features of each customer</source>
        <translation>Merkmale jedes Kunden berechnen</translation>
    </message>
    <message>
        <source>Train the model, and test it on later data</source>
        <translation>Modell trainieren und an späteren Daten testen</translation>
    </message>
    <message>
        <source>Score every customer</source>
        <translation>Jeden Kunden bewerten</translation>
    </message>
    <message>
        <source>Progress of the demo</source>
        <translation>Fortschritt der Demo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DemoRun</name>
    <message>
        <source>Making the demo data</source>
        <translation>Demodaten erzeugen</translation>
    </message>
    <message>
        <source>Loading the demo data</source>
        <translation>Demodaten laden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DriftCard</name>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Drift by column</source>
        <translation>Drift je Spalte</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>Customers as of %1 against those that model %2 learned from</source>
        <translation>Kunden mit Stand %1 gegenüber denen, aus denen Modell %2 gelernt hat</translation>
    </message>
    <message>
        <source>Drift is measured when customers are scored.</source>
        <translation>Die Drift wird beim Bewerten der Kunden gemessen.</translation>
    </message>
    <message>
        <source>Nothing has moved: the customers look like those of the training.</source>
        <translation>Nichts hat sich verschoben: Die Kunden gleichen denen des Trainings.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) have moved beyond chance. Train again once later orders are loaded.</source>
        <translation><numerusform>%n Spalte hat sich stärker als zufällig verschoben. Trainieren Sie neu, sobald spätere Bestellungen geladen sind.</numerusform><numerusform>%n Spalten haben sich stärker als zufällig verschoben. Trainieren Sie neu, sobald spätere Bestellungen geladen sind.</numerusform></translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Population stability index: how far the distribution has moved. Below 0.1 little, above 0.25 much.</source>
        <translation>Populationsstabilitätsindex: wie weit sich die Verteilung verschoben hat. Unter 0,1 wenig, über 0,25 stark.</translation>
    </message>
    <message>
        <source>Moved above</source>
        <translation>Verschoben über</translation>
    </message>
    <message>
        <source>What the index exceeds by chance once in 1,000, and at least 0.1.</source>
        <translation>Was der Index durch Zufall einmal in 1.000 Fällen übersteigt, mindestens jedoch 0,1.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DropZone</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Dateien &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Try the &amp;demo data</source>
        <translation>De&amp;modaten ausprobieren</translation>
    </message>
    <message>
        <source>200,000 made-up transactions, in a database of their own</source>
        <translation>200.000 erfundene Transaktionen in einer eigenen Datenbank</translation>
    </message>
    <message>
        <source>Drop to load</source>
        <translation>Zum Laden ablegen</translation>
    </message>
    <message>
        <source>Drop transactions here</source>
        <translation>Transaktionen hier ablegen</translation>
    </message>
    <message>
        <source>You see what is in them before anything is loaded.</source>
        <translation>Sie sehen den Inhalt, bevor etwas geladen wird.</translation>
    </message>
    <message>
        <source>CSV and other delimited text, Excel workbooks, gzip and zip archives, or a folder of them: one line for each item that a customer bought, with date, customer and price.</source>
        <translation>CSV und anderer Text mit Trennzeichen, Excel-Arbeitsmappen, gzip- und zip-Archive oder ein Ordner davon: eine Zeile je Artikel, den ein Kunde gekauft hat, mit Datum, Kunde und Preis.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FileTree</name>
    <message>
        <source>choose its columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>ready, with warnings</source>
        <translation>bereit, mit Warnungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Files to load</source>
        <translation>Zu ladende Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation><numerusform>%n Tabelle</numerusform><numerusform>%n Tabellen</numerusform></translation>
    </message>
    <message>
        <source>being looked at…</source>
        <translation>wird untersucht…</translation>
    </message>
    <message>
        <source>cannot be loaded</source>
        <translation>kann nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FilterBar</name>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;lter</translation>
    </message>
    <message>
        <source>Add a condition to the list</source>
        <translation>Der Liste eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Sa&amp;ved</source>
        <translation>&amp;Gespeichert</translation>
    </message>
    <message>
        <source>Save these filters under a name, or apply saved ones</source>
        <translation>Diese Filter unter einem Namen speichern oder gespeicherte anwenden</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Show all customers, lapsed ones too</source>
        <translation>Alle Kunden anzeigen, auch inaktive</translation>
    </message>
    <message>
        <source>&amp;Save these filters as …</source>
        <translation>Diese Filter &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Save filters</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>&amp;Name. A filter of the same name is replaced.</source>
        <translation>&amp;Name. Ein gleichnamiger Filter wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Active customers</source>
        <translation>A&amp;ktive Kunden</translation>
    </message>
    <message>
        <source>&amp;Lapsed customers</source>
        <translation>&amp;Inaktive Kunden</translation>
    </message>
    <message>
        <source>All &amp;customers</source>
        <translation>&amp;Alle Kunden</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>Mi&amp;ndestens</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>Ca&amp;pacity: %1</source>
        <translation>Ka&amp;pazität: %1</translation>
    </message>
    <message>
        <source>The &amp;first %1</source>
        <translation>Die &amp;ersten %1</translation>
    </message>
    <message>
        <source>Delete the saved filter "%1"?</source>
        <translation>Gespeicherten Filter „%1“ löschen?</translation>
    </message>
    <message>
        <source>It holds: %1. The customers themselves are not touched.</source>
        <translation>Er enthält: %1. Die Kunden selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FilterChip</name>
    <message>
        <source>Filter. Press Enter to change it, Delete to drop it.</source>
        <translation>Filter. Eingabetaste zum Ändern, Entf zum Entfernen.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FilterWords</name>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>%1 ≥ %2</source>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>%1 ≤ %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Risikoklasse</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Gefährdeter Umsatz</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Most at risk</source>
        <translation>Am stärksten gefährdet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Customers in any of these buckets of the churn probability.</source>
        <translation>Kunden in einer dieser Risikoklassen der Abwanderungswahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Active customers have bought within the active window before the date of the scores. Lists of customers at risk leave the lapsed ones out.</source>
        <translation>Aktive Kunden haben im Aktivitätszeitraum vor dem Stichtag der Bewertungen gekauft. Listen gefährdeter Kunden lassen die inaktiven aus.</translation>
    </message>
    <message>
        <source>Customers of any of these countries.</source>
        <translation>Kunden aus einem dieser Länder.</translation>
    </message>
    <message>
        <source>Customers by what they spent in the 365 days before the date of the scores.</source>
        <translation>Kunden nach ihrem Umsatz in den 365 Tagen vor dem Stichtag der Bewertungen.</translation>
    </message>
    <message>
        <source>Customers by the probability that they churn.</source>
        <translation>Kunden nach ihrer Abwanderungswahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Customers whose scores have all of these flags.</source>
        <translation>Kunden, deren Bewertungen alle diese Kennzeichen tragen.</translation>
    </message>
    <message>
        <source>Only the so many most at risk of the customers that the other filters let pass.</source>
        <translation>Von den Kunden, die die übrigen Filter durchlassen, nur so viele der am stärksten gefährdeten.</translation>
    </message>
    <message>
        <source>Customers whose id has this part.</source>
        <translation>Kunden, deren Nummer diesen Teil enthält.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Aktive Kunden</translation>
    </message>
    <message>
        <source>Lapsed customers</source>
        <translation>Inaktive Kunden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 most at risk</source>
        <translation>Die %1 am stärksten gefährdeten</translation>
    </message>
    <message>
        <source>Id has “%1”</source>
        <translation>Kundennummer enthält „%1“</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorherige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n Fundstelle</numerusform><numerusform>%n Fundstellen</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FindingText</name>
    <message>
        <source>too few customers to test it on</source>
        <translation>zu wenige Kunden zum Testen</translation>
    </message>
    <message>
        <source>it seems to know the future</source>
        <translation>es scheint die Zukunft zu kennen</translation>
    </message>
    <message>
        <source>its probabilities are off</source>
        <translation>seine Wahrscheinlichkeiten stimmen nicht</translation>
    </message>
    <message>
        <source>it is worse than the present model</source>
        <translation>es ist schlechter als das jetzige Modell</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 und %n weitere</numerusform><numerusform>%1 und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>The training of %1 was refused: %2. The model before it scores.</source>
        <translation>Das Training vom %1 wurde abgelehnt: %2. Das vorige Modell bewertet weiter.</translation>
    </message>
    <message>
        <source>%1 against %2 (%3 to %4)</source>
        <translation>%1 statt %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>More customers left than foretold on %1: %2.</source>
        <translation>Mehr Kunden als am %1 vorhergesagt sind abgewandert: %2.</translation>
    </message>
    <message>
        <source>Fewer customers left than foretold on %1: %2.</source>
        <translation>Weniger Kunden als am %1 vorhergesagt sind abgewandert: %2.</translation>
    </message>
    <message>
        <source>The scores of %1 told leavers from others worse than tested: AUC %2 against %3.</source>
        <translation>Die Bewertungen vom %1 trennten Abwanderer schlechter von den übrigen als im Test: AUC %2 statt %3.</translation>
    </message>
    <message>
        <source>Data were loaded %1, after these scores were made. Score again to see them here.</source>
        <translation>Daten wurden %1 geladen, nach diesen Bewertungen. Bewerten Sie neu, um sie hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>The data end on %1, %n day(s) before the end of the month.</source>
        <translation><numerusform>Die Daten enden am %1, %n Tag vor dem Monatsende.</numerusform><numerusform>Die Daten enden am %1, %n Tage vor dem Monatsende.</numerusform></translation>
    </message>
    <message>
        <source>%1 of the lines (%2) have no customer and count for nothing here.</source>
        <translation>%1 der Zeilen (%2) haben keinen Kunden und zählen hier nicht.</translation>
    </message>
    <message>
        <source>AUC %1 is too good to be true: a column may know the future.</source>
        <translation>Ein AUC von %1 ist zu gut, um wahr zu sein: Eine Spalte kennt womöglich die Zukunft.</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing: AUC %1.</source>
        <translation>Das Modell ist kaum besser als Raten: AUC %1.</translation>
    </message>
    <message>
        <source>The customers no longer look like those of the training: %1. Consider training anew.</source>
        <translation>Die Kunden gleichen denen des Trainings nicht mehr: %1. Ein neues Training wäre angebracht.</translation>
    </message>
    <message numerus="yes">
        <source>The model was trained %n day(s) ago. Train again to follow the season.</source>
        <translation><numerusform>Das Modell wurde vor %n Tag trainiert. Trainieren Sie neu, um der Saison zu folgen.</numerusform><numerusform>Das Modell wurde vor %n Tagen trainiert. Trainieren Sie neu, um der Saison zu folgen.</numerusform></translation>
    </message>
    <message>
        <source>The customers differ from those that the model learned from, up to %1: %2. It has learned from all that is loaded; load later orders and train again.</source>
        <translation>Die Kunden unterscheiden sich von denen, an denen das Modell bis %1 gelernt hat: %2. Es hat aus allem Geladenen gelernt; laden Sie spätere Bestellungen und trainieren Sie neu.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FormatBar</name>
    <message>
        <source>detect it</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>What a shop system calls its columns, and what marks cancellations and services.</source>
        <translation>Wie ein Shopsystem seine Spalten nennt und was Stornierungen und Dienstleistungen kennzeichnet.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>How letters beyond A to Z are written in the file.</source>
        <translation>Wie Buchstaben außerhalb von A bis Z in der Datei geschrieben sind.</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between two fields of a line.</source>
        <translation>Was zwischen zwei Feldern einer Zeile steht.</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>Kop&amp;fzeile</translation>
    </message>
    <message>
        <source>Whether a line names the columns.</source>
        <translation>Ob eine Zeile die Spalten benennt.</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>Dat&amp;um</translation>
    </message>
    <message>
        <source>Which part of a date such as 03/04/2011 comes first.</source>
        <translation>Welcher Teil eines Datums wie 03/04/2011 zuerst kommt.</translation>
    </message>
    <message>
        <source>Decimal &amp;mark</source>
        <translation>Dezimalzei&amp;chen</translation>
    </message>
    <message>
        <source>What stands before the decimals of a price.</source>
        <translation>Was vor den Nachkommastellen eines Preises steht.</translation>
    </message>
    <message>
        <source>&amp;Order numbers</source>
        <translation>&amp;Bestellnummern</translation>
    </message>
    <message>
        <source>Whether an order number can come again on another day, as where cash registers begin to count anew.</source>
        <translation>Ob eine Bestellnummer an einem anderen Tag wiederkehren kann, etwa weil Kassen neu zu zählen beginnen.</translation>
    </message>
    <message>
        <source>Back to what was detected</source>
        <translation>Zurück zum Erkannten</translation>
    </message>
    <message>
        <source>Save profile… Keeps the format and the columns in a file, for other files and for --profile on the command line.</source>
        <translation>Profil speichern… Bewahrt Format und Spalten in einer Datei auf, für andere Dateien und für --profile auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>Aus Datei…</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>ja, %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>%1 (auto)</source>
        <translation>%1 (auto)</translation>
    </message>
    <message>
        <source>%1 (profile)</source>
        <translation>%1 (Profil)</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FormatWords</name>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>Zeilensumme</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Number of the order, invoice or receipt that the line belongs to.</source>
        <translation>Nummer der Bestellung, der Rechnung oder des Belegs, zu dem die Zeile gehört.</translation>
    </message>
    <message>
        <source>Code of the product; also tells services such as postage from goods.</source>
        <translation>Nummer des Artikels; unterscheidet auch Dienstleistungen wie Porto von Waren.</translation>
    </message>
    <message>
        <source>Name of the product.</source>
        <translation>Name des Artikels.</translation>
    </message>
    <message>
        <source>Items sold; below zero for returns.</source>
        <translation>Verkaufte Stückzahl; unter null bei Rückgaben.</translation>
    </message>
    <message>
        <source>Day of the order, with or without the time. Needed.</source>
        <translation>Tag der Bestellung, mit oder ohne Uhrzeit. Erforderlich.</translation>
    </message>
    <message>
        <source>Price of one item. This or the line total is needed.</source>
        <translation>Preis eines Stücks. Dieser oder die Zeilensumme ist erforderlich.</translation>
    </message>
    <message>
        <source>Number or code of the customer. Needed; lines where it is empty count as anonymous.</source>
        <translation>Nummer oder Kürzel des Kunden. Erforderlich; Zeilen, in denen es leer ist, gelten als anonym.</translation>
    </message>
    <message>
        <source>Country of the customer.</source>
        <translation>Land des Kunden.</translation>
    </message>
    <message>
        <source>Price of the whole line, in place of the unit price.</source>
        <translation>Preis der ganzen Zeile, anstelle des Einzelpreises.</translation>
    </message>
    <message>
        <source>Time of the order, where the date has a column of its own.</source>
        <translation>Uhrzeit der Bestellung, wenn das Datum eine eigene Spalte hat.</translation>
    </message>
    <message>
        <source>Status of the order; some values mark cancellations.</source>
        <translation>Status der Bestellung; manche Werte kennzeichnen Stornierungen.</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::GeneralSection</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>Desi&amp;gn:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Written before amounts. Nothing is converted: it names the currency of the files.</source>
        <translation>Steht vor Beträgen. Nichts wird umgerechnet: Es benennt die Währung der Dateien.</translation>
    </message>
    <message>
        <source>&amp;Currency sign:</source>
        <translation>&amp;Währung:</translation>
    </message>
    <message>
        <source>Written before amounts. Amounts stay those of the files; nothing is converted.</source>
        <translation>Steht vor Beträgen. Die Beträge bleiben die der Dateien; nichts wird umgerechnet.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::HelpBrowser</name>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forwards</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 comes with the source code; it is not part of the help.</source>
        <translation>%1 liegt dem Quelltext bei und ist nicht Teil der Hilfe.</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – Hilfe</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ImportSession</name>
    <message>
        <source>%1 is still being looked at.</source>
        <translation>%1 wird noch untersucht.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Correct its format, or take it off the list.</source>
        <translation>%1 kann nicht geladen werden. Korrigieren Sie das Format, oder nehmen Sie die Datei aus der Liste.</translation>
    </message>
    <message>
        <source>%1 has not been looked at.</source>
        <translation>%1 wurde nicht untersucht.</translation>
    </message>
    <message>
        <source>%1 has columns to choose, or leave it out.</source>
        <translation>Für %1 sind Spalten zu wählen; andernfalls lassen Sie es aus.</translation>
    </message>
    <message>
        <source>%1 has no table that can be loaded as it is. Choose its columns.</source>
        <translation>%1 hat keine Tabelle, die sich unverändert laden lässt. Wählen Sie die Spalten.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien suchen</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 untersuchen</translation>
    </message>
    <message>
        <source>Looking at the file was cancelled.</source>
        <translation>Das Untersuchen der Datei wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>Das Profil kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Could not save the profile</source>
        <translation>Das Profil konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei ist gewählt.</translation>
    </message>
    <message>
        <source>Check the columns that were guessed for %1, then use them.</source>
        <translation>Prüfen Sie die für %1 vermuteten Spalten und übernehmen Sie sie dann.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ImportView</name>
    <message>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Take o&amp;ff the list</source>
        <translation>Aus der L&amp;iste nehmen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Back without loading anything</source>
        <translation>Zurück, ohne etwas zu laden</translation>
    </message>
    <message>
        <source>&amp;Keep repeated lines</source>
        <translation>&amp;Wiederholte Zeilen behalten</translation>
    </message>
    <message>
        <source>A line that is the same as an earlier one in invoice, product, quantity, time, price, customer and country is loaded once, unless this is checked.</source>
        <translation>Eine Zeile, die einer früheren in Rechnung, Artikel, Menge, Uhrzeit, Preis, Kunde und Land gleicht, wird nur einmal geladen, sofern dies nicht angekreuzt ist.</translation>
    </message>
    <message>
        <source>A&amp;fterwards:</source>
        <translation>Da&amp;nach:</translation>
    </message>
    <message>
        <source>train if needed, and score</source>
        <translation>bei Bedarf trainieren, dann bewerten</translation>
    </message>
    <message>
        <source>train anew, and score</source>
        <translation>neu trainieren, dann bewerten</translation>
    </message>
    <message>
        <source>score with the model in use</source>
        <translation>mit dem verwendeten Modell bewerten</translation>
    </message>
    <message>
        <source>nothing, load only</source>
        <translation>nichts, nur laden</translation>
    </message>
    <message>
        <source>A model is trained when there is none, or when the data or the definitions are others than those it was trained on.</source>
        <translation>Ein Modell wird trainiert, wenn es keines gibt oder wenn Daten oder Definitionen andere sind als die, mit denen es trainiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to load</source>
        <translation><numerusform>%n Datei zu laden</numerusform><numerusform>%n Dateien zu laden</numerusform></translation>
    </message>
    <message>
        <source>Some columns were guessed from their values. Check what stands above each column.</source>
        <translation>Einige Spalten wurden aus ihren Werten erraten. Prüfen Sie, was über jeder Spalte steht.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten verwenden</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>&amp;Load and score</source>
        <translation>&amp;Laden und bewerten</translation>
    </message>
    <message>
        <source>Source profile</source>
        <translation>Quellprofil</translation>
    </message>
    <message>
        <source>Source profiles (*.json)</source>
        <translation>Quellprofile (*.json)</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Nothing to load</source>
        <translation>Nichts zu laden</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Add files, or drop them here.</source>
        <translation>Fügen Sie Dateien hinzu oder legen Sie sie hier ab.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::IntervalWhisker</name>
    <message>
        <source>Probability with its interval</source>
        <translation>Wahrscheinlichkeit mit ihrem Intervall</translation>
    </message>
    <message>
        <source>95 % interval: %1 to %2. It says how sure the model is of its coefficients, not what else may happen.</source>
        <translation>95-%-Intervall: %1 bis %2. Es sagt, wie sicher die Koeffizienten des Modells sind, nicht, was sonst noch geschehen kann.</translation>
    </message>
    <message>
        <source>The model has no interval.</source>
        <translation>Das Modell hat kein Intervall.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Obergrenze</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>Schlüssel &amp;erstellen…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>A key lets another program or machine ask the API. It counts within a second.</source>
        <translation>Mit einem Schlüssel kann ein anderes Programm oder ein anderer Rechner die API abfragen. Er gilt binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>Ends the selected key: requests with it are refused from then on.</source>
        <translation>Beendet den ausgewählten Schlüssel: Anfragen mit ihm werden von da an abgelehnt.</translation>
    </message>
    <message>
        <source>Keys of the API</source>
        <translation>Schlüssel der API</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank geöffnet</translation>
    </message>
    <message>
        <source>Keys are kept in the database.</source>
        <translation>Schlüssel werden in der Datenbank aufbewahrt.</translation>
    </message>
    <message>
        <source>Reading the keys</source>
        <translation>Schlüssel lesen</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>Programs on this machine need none. Other machines need one for every request.</source>
        <translation>Programme auf diesem Rechner brauchen keinen. Andere Rechner brauchen einen für jede Anfrage.</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Revoke the key "%1"?</source>
        <translation>Schlüssel „%1“ widerrufen?</translation>
    </message>
    <message>
        <source>Programs that use it are refused within a second. This cannot be undone; a new key can be made at any time.</source>
        <translation>Programme, die ihn verwenden, werden binnen einer Sekunde abgelehnt. Dies lässt sich nicht rückgängig machen; ein neuer Schlüssel kann jederzeit erstellt werden.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Could not revoke the key</source>
        <translation>Der Schlüssel konnte nicht widerrufen werden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::KpiRow</name>
    <message>
        <source>Poor</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>%1 of the active</source>
        <translation>%1 der aktiven</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 aller</translation>
    </message>
    <message>
        <source>Customers scored</source>
        <translation>Bewertete Kunden</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Gefährdeter Umsatz</translation>
    </message>
    <message>
        <source>Expected churners</source>
        <translation>Erwartete Abwanderer</translation>
    </message>
    <message>
        <source>Model quality</source>
        <translation>Modellqualität</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>of %1 spent in the last year</source>
        <translation>von %1 Umsatz im letzten Jahr</translation>
    </message>
    <message>
        <source>What the high-risk customers spent in the year before %1: %2, of %3 that all of these customers spent.</source>
        <translation>Umsatz der Kunden mit hohem Risiko im Jahr vor dem %1: %2, von %3 Umsatz all dieser Kunden.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Run %1, made %2 from the purchases before %3, by model %4.</source>
        <translation>Lauf %1, erstellt am %2 aus den Käufen vor dem %3, mit Modell %4.</translation>
    </message>
    <message>
        <source>active, of %1 scored</source>
        <translation>aktiv, von %1 bewerteten</translation>
    </message>
    <message>
        <source>%1 active, %2 lapsed</source>
        <translation>%1 aktiv, %2 inaktiv</translation>
    </message>
    <message numerus="yes">
        <source>Everyone with a purchase before %1. Active: the last one less than %n day(s) before; lapsed: the others.</source>
        <translation><numerusform>Alle mit einem Kauf vor dem %1. Aktiv: der letzte weniger als %n Tag davor; inaktiv: die übrigen.</numerusform><numerusform>Alle mit einem Kauf vor dem %1. Aktiv: der letzte weniger als %n Tage davor; inaktiv: die übrigen.</numerusform></translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>The sum of the churn probabilities, with its 95 % interval, which is known for all customers together. Churn: no purchase in the %n day(s) from %1 on.</source>
        <translation><numerusform>Die Summe der Abwanderungswahrscheinlichkeiten mit ihrem 95-%-Intervall, das für alle Kunden zusammen bekannt ist. Abwanderung: kein Kauf binnen %n Tag ab dem %1.</numerusform><numerusform>Die Summe der Abwanderungswahrscheinlichkeiten mit ihrem 95-%-Intervall, das für alle Kunden zusammen bekannt ist. Abwanderung: kein Kauf in den %n Tagen ab dem %1.</numerusform></translation>
    </message>
    <message>
        <source>not tested on these customers</source>
        <translation>nicht an diesen Kunden getestet</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>Of one customer who left and one who stayed, how often the model gave the one who left the higher probability; 0.5 is guessing. Tested as of %1, on customers it had not learned from. Poor: below 0.6, fair: below 0.7, good: below 0.8, very good: up to 0.9; more is suspicious. In brackets: the 95 % interval.</source>
        <translation>Wie oft das Modell von einem abgewanderten und einem gebliebenen Kunden dem abgewanderten die höhere Wahrscheinlichkeit gab; 0,5 ist Raten. Getestet mit Stand %1, an Kunden, aus denen es nicht gelernt hatte. Schwach: unter 0,6, mäßig: unter 0,7, gut: unter 0,8, sehr gut: bis 0,9; mehr ist verdächtig. In Klammern: das 95-%-Intervall.</translation>
    </message>
    <message>
        <source>%1, %2 active</source>
        <translation>%1, %2 aktiv</translation>
    </message>
    <message>
        <source>Counted: the active customers in the bucket High, %1; not the lapsed ones, %2. Click to list them.</source>
        <translation>Gezählt: die aktiven Kunden der Stufe Hoch, %1; nicht die inaktiven, %2. Klicken, um sie aufzulisten.</translation>
    </message>
    <message>
        <source>Counted: everyone in the bucket High, %1 active and %2 lapsed. Click to list them.</source>
        <translation>Gezählt: alle der Stufe Hoch, %1 aktive und %2 inaktive. Klicken, um sie aufzulisten.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ListExport</name>
    <message>
        <source>&amp;CSV …</source>
        <translation>&amp;CSV …</translation>
    </message>
    <message>
        <source>Comma-separated, UTF-8, numbers with all their digits: for programs.</source>
        <translation>Kommagetrennt, UTF-8, Zahlen mit allen Stellen: für Programme.</translation>
    </message>
    <message>
        <source>CSV for &amp;Excel …</source>
        <translation>CSV für &amp;Excel …</translation>
    </message>
    <message>
        <source>The same with the mark by which Excel knows UTF-8.</source>
        <translation>Dasselbe mit der Kennung, an der Excel UTF-8 erkennt.</translation>
    </message>
    <message>
        <source>Excel &amp;workbook …</source>
        <translation>Excel-&amp;Arbeitsmappe …</translation>
    </message>
    <message>
        <source>An .xlsx file; ids stay text.</source>
        <translation>Eine .xlsx-Datei; Kundennummern bleiben Text.</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>New scores are just coming in: try again.</source>
        <translation>Neue Bewertungen treffen gerade ein: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Exporting customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>%1 customers exported to %2.</source>
        <translation>%1 Kunden nach %2 exportiert.</translation>
    </message>
    <message>
        <source>More than %1 rows are too many for the clipboard: export them instead.</source>
        <translation>Mehr als %1 Zeilen sind zu viel für die Zwischenablage: Exportieren Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>1 row copied.</source>
        <translation>1 Zeile kopiert.</translation>
    </message>
    <message>
        <source>%1 rows copied.</source>
        <translation>%1 Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Id %1 copied.</source>
        <translation>Kundennummer %1 kopiert.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LoadResult</name>
    <message>
        <source>Show these lines</source>
        <translation>Diese Zeilen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been loaded before</source>
        <translation><numerusform>%n Datei war schon geladen</numerusform><numerusform>%n Dateien waren schon geladen</numerusform></translation>
    </message>
    <message>
        <source>%1 lines loaded</source>
        <translation>%1 Zeilen geladen</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Scores are up to date</source>
        <translation>Bewertungen sind aktuell</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rejected lines</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Show &amp;customers</source>
        <translation>&amp;Kunden anzeigen</translation>
    </message>
    <message>
        <source>Show data &amp;quality</source>
        <translation>Daten&amp;qualität anzeigen</translation>
    </message>
    <message>
        <source>The data are changed, but the scores stay as they were: %1</source>
        <translation>Die Daten sind geändert, aber die Bewertungen bleiben, wie sie waren: %1</translation>
    </message>
    <message>
        <source>%1 lines were taken out, and %2 lines of earlier files stand again. To undo, load the file again.</source>
        <translation>%1 Zeilen wurden herausgenommen, und %2 Zeilen früherer Dateien gelten wieder. Zum Rückgängigmachen laden Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Lines in the files, without their headers.</source>
        <translation>Zeilen in den Dateien, ohne ihre Kopfzeilen.</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Lines that are the same as an earlier one; loaded once.</source>
        <translation>Zeilen, die einer früheren gleichen; einmal geladen.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Lines that could not be read as transactions.</source>
        <translation>Zeilen, die sich nicht als Transaktionen lesen ließen.</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>The rest, which is in the database now.</source>
        <translation>Der Rest, der nun in der Datenbank ist.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Loaded lines that say who bought goods; features rest on these.</source>
        <translation>Geladene Zeilen, die sagen, wer Waren gekauft hat; auf ihnen beruhen die Merkmale.</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Ohne Kunden</translation>
    </message>
    <message>
        <source>They count as revenue, and nobody is scored by them.</source>
        <translation>Sie zählen zum Umsatz, aber niemand wird nach ihnen bewertet.</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Stornierungen</translation>
    </message>
    <message>
        <source>Lines that take back a sale.</source>
        <translation>Zeilen, die einen Verkauf zurücknehmen.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienstleistungen</translation>
    </message>
    <message>
        <source>Postage, fees and the like: no goods.</source>
        <translation>Porto, Gebühren und Ähnliches: keine Waren.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Lines of earlier files whose invoices these files hold anew.</source>
        <translation>Zeilen früherer Dateien, deren Rechnungen diese Dateien neu enthalten.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Who bought something in these files.</source>
        <translation>Wer in diesen Dateien etwas gekauft hat.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Invoices with a purchase in these files.</source>
        <translation>Rechnungen mit einem Kauf in diesen Dateien.</translation>
    </message>
    <message>
        <source>By reason; click a number to see the lines</source>
        <translation>Nach Grund; klicken Sie auf eine Zahl, um die Zeilen zu sehen</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Expected to churn</source>
        <translation>Erwartete Abwanderung</translation>
    </message>
    <message>
        <source>Sum of the probabilities: so many will not buy within the horizon.</source>
        <translation>Summe der Wahrscheinlichkeiten: So viele werden im Zeitraum nicht kaufen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>trained anew</source>
        <translation>neu trainiert</translation>
    </message>
    <message>
        <source>the one in use</source>
        <translation>das verwendete</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LoadsCard</name>
    <message>
        <source>Files loaded</source>
        <translation>Geladene Dateien</translation>
    </message>
    <message>
        <source>Re&amp;jected lines…</source>
        <translation>Abge&amp;wiesene Zeilen…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Takes the file's lines out again and scores anew</source>
        <translation>Nimmt die Zeilen der Datei wieder heraus und bewertet neu</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), the latest first</source>
        <translation><numerusform>%n Datei, die neueste zuerst</numerusform><numerusform>%n Dateien, die neueste zuerst</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LoadsModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Loaded at</source>
        <translation>Geladen am</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Erster Kauf</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Letzter Kauf</translation>
    </message>
    <message>
        <source>The source profile that the file was read with.</source>
        <translation>Das Quellprofil, mit dem die Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>Lines in the file, without its header.</source>
        <translation>Zeilen in der Datei, ohne ihre Kopfzeile.</translation>
    </message>
    <message>
        <source>Lines that were taken over: without repeated and rejected ones.</source>
        <translation>Übernommene Zeilen: ohne wiederholte und abgewiesene.</translation>
    </message>
    <message>
        <source>Lines that could not be read as transactions.</source>
        <translation>Zeilen, die sich nicht als Transaktionen lesen ließen.</translation>
    </message>
    <message>
        <source>Loaded lines that count: no later file holds the same invoice anew.</source>
        <translation>Geladene Zeilen, die zählen: Keine spätere Datei enthält dieselbe Rechnung neu.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LogCard</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Shows requests whose path, method, status or caller has this text.</source>
        <translation>Zeigt Anfragen, deren Pfad, Methode, Status oder Aufrufer diesen Text enthält.</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Requests, the latest first</source>
        <translation>Anfragen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show requests again as they come</source>
        <translation>Anfragen wieder anzeigen, wie sie eintreffen</translation>
    </message>
    <message>
        <source>Hold the list; requests go on</source>
        <translation>Liste anhalten; Anfragen laufen weiter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No request has this text</source>
        <translation>Keine Anfrage enthält diesen Text</translation>
    </message>
    <message numerus="yes">
        <source>Drop the filter to see all %n.</source>
        <translation><numerusform>Filter entfernen, um %n zu sehen.</numerusform><numerusform>Filter entfernen, um alle %n zu sehen.</numerusform></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>They appear here as they are answered, the latest on top.</source>
        <translation>Sie erscheinen hier, sobald sie beantwortet sind, die neueste oben.</translation>
    </message>
    <message>
        <source>The API is off</source>
        <translation>Die API ist aus</translation>
    </message>
    <message>
        <source>Switch it on to let other programs ask for scores.</source>
        <translation>Schalten Sie sie ein, damit andere Programme Bewertungen abfragen können.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::MainWindow</name>
    <message>
        <source>Churnlens</source>
        <translation>Churnlens</translation>
    </message>
    <message>
        <source>%1 – Churnlens</source>
        <translation>%1 – Churnlens</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Could not make new scores</source>
        <translation>Neue Bewertungen konnten nicht erstellt werden</translation>
    </message>
    <message>
        <source>New scores are published.</source>
        <translation>Neue Bewertungen sind veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelActions</name>
    <message>
        <source>The gate refused this model: %1.</source>
        <translation>Die Freigabeprüfung hat dieses Modell abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Make %1 the champion?</source>
        <translation>%1 zum aktiven Modell machen?</translation>
    </message>
    <message>
        <source>It scores from the next run on. The scores that are published now stay until then.</source>
        <translation>Es bewertet ab dem nächsten Lauf. Die jetzt veröffentlichten Bewertungen bleiben bis dahin.</translation>
    </message>
    <message>
        <source>&amp;Promote</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>Go back to %1?</source>
        <translation>Auf %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>It scored before %1 did, and scores again from the next run on. The scores that are published now stay until then.</source>
        <translation>Es bewertete vor %1 und bewertet ab dem nächsten Lauf wieder. Die jetzt veröffentlichten Bewertungen bleiben bis dahin.</translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Changing the champion</source>
        <translation>Aktives Modell wechseln</translation>
    </message>
    <message>
        <source>The champion was not changed</source>
        <translation>Das aktive Modell wurde nicht gewechselt</translation>
    </message>
    <message>
        <source>Model %1 is the champion now.</source>
        <translation>Modell %1 ist jetzt das aktive Modell.</translation>
    </message>
    <message>
        <source>Model %1 was the champion already.</source>
        <translation>Modell %1 war bereits das aktive Modell.</translation>
    </message>
    <message>
        <source>Scoring with the champion</source>
        <translation>Mit dem aktiven Modell bewerten</translation>
    </message>
    <message>
        <source>The customers were not scored</source>
        <translation>Die Kunden wurden nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) scored with model %1.</source>
        <translation><numerusform>%Ln Kunde mit Modell %1 bewertet.</numerusform><numerusform>%Ln Kunden mit Modell %1 bewertet.</numerusform></translation>
    </message>
    <message>
        <source>The model card could not be written</source>
        <translation>Der Modellsteckbrief konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>No browser was found. The model card is %1.</source>
        <translation>Kein Browser gefunden. Der Modellsteckbrief ist %1.</translation>
    </message>
    <message>
        <source>Save formula</source>
        <translation>Formel speichern</translation>
    </message>
    <message>
        <source>SQL statement (*.sql)</source>
        <translation>SQL-Anweisung (*.sql)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>JSON-Dokument (*.json)</translation>
    </message>
    <message>
        <source>PMML (*.pmml)</source>
        <translation>PMML (*.pmml)</translation>
    </message>
    <message>
        <source>The formula was saved as %1.</source>
        <translation>Die Formel wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The formula was not saved</source>
        <translation>Die Formel wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The models could not be compared</source>
        <translation>Die Modelle konnten nicht verglichen werden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelHeadline</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Whom the figures are about</source>
        <translation>Wen die Zahlen betreffen</translation>
    </message>
    <message>
        <source>A&amp;ll customers</source>
        <translation>A&amp;lle Kunden</translation>
    </message>
    <message>
        <source>&amp;Active customers</source>
        <translation>A&amp;ktive Kunden</translation>
    </message>
    <message>
        <source>Ranking (AUC)</source>
        <translation>Rangordnung (AUC)</translation>
    </message>
    <message>
        <source>Expected to churn</source>
        <translation>Erwartete Abwanderung</translation>
    </message>
    <message>
        <source>Top tenth</source>
        <translation>Oberstes Zehntel</translation>
    </message>
    <message>
        <source>Calibration slope</source>
        <translation>Kalibrierungssteigung</translation>
    </message>
    <message>
        <source>Checks before publication</source>
        <translation>Prüfungen vor der Freigabe</translation>
    </message>
    <message>
        <source>The mean probability at the held-out date, against the share that did churn.</source>
        <translation>Die mittlere Wahrscheinlichkeit am Teststichtag, gegenüber dem Anteil, der tatsächlich abwanderte.</translation>
    </message>
    <message numerus="yes">
        <source>Model &lt;b&gt;%1&lt;/b&gt;, %2, trained %3. Churn: no purchase within %n day(s). Figures of the held-out date %4.</source>
        <translation><numerusform>Modell &lt;b&gt;%1&lt;/b&gt;, %2, trainiert am %3. Abwanderung: kein Kauf binnen %n Tag. Zahlen vom Teststichtag %4.</numerusform><numerusform>Modell &lt;b&gt;%1&lt;/b&gt;, %2, trainiert am %3. Abwanderung: kein Kauf binnen %n Tagen. Zahlen vom Teststichtag %4.</numerusform></translation>
    </message>
    <message>
        <source>Everybody with a purchase before the date.</source>
        <translation>Alle mit einem Kauf vor dem Stichtag.</translation>
    </message>
    <message numerus="yes">
        <source>Last purchase less than %n day(s) before the date.</source>
        <translation><numerusform>Letzter Kauf weniger als %n Tag vor dem Stichtag.</numerusform><numerusform>Letzter Kauf weniger als %n Tage vor dem Stichtag.</numerusform></translation>
    </message>
    <message>
        <source>%1 did churn</source>
        <translation>%1 wanderten ab</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Passed: %1. %2</source>
        <translation>Bestanden: %1. %2</translation>
    </message>
    <message>
        <source>Failed: %1. %2</source>
        <translation>Nicht bestanden: %1. %2</translation>
    </message>
    <message>
        <source>not kept with this model</source>
        <translation>bei diesem Modell nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation><numerusform>%n Prüfung</numerusform><numerusform>%n Prüfungen</numerusform></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>as many churners as by chance</source>
        <translation>so viele Abwanderer wie bei zufälliger Auswahl</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelPage</name>
    <message>
        <source>&amp;Train model…</source>
        <translation>Modell &amp;trainieren…</translation>
    </message>
    <message>
        <source>Makes a new model of the data, and publishes it if it passes the checks.</source>
        <translation>Erstellt ein neues Modell aus den Daten und veröffentlicht es, wenn es die Prüfungen besteht.</translation>
    </message>
    <message>
        <source>Model &amp;card…</source>
        <translation>Modellste&amp;ckbrief…</translation>
    </message>
    <message>
        <source>One page about this model for analysts and auditors, in the browser.</source>
        <translation>Eine Seite über dieses Modell für Analysten und Prüfer, im Browser.</translation>
    </message>
    <message>
        <source>Sa&amp;ve formula…</source>
        <translation>&amp;Formel speichern…</translation>
    </message>
    <message>
        <source>This model as SQL, JSON or PMML.</source>
        <translation>Dieses Modell als SQL, JSON oder PMML.</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Modell wird gelesen…</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>A model learns from past purchases who will not come back. It is tested on a date that it has not seen before it scores anybody.</source>
        <translation>Ein Modell lernt aus früheren Käufen, wer nicht wiederkommen wird. Bevor es jemanden bewertet, wird es an einem Stichtag getestet, den es nicht kennt.</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Load a file of purchases first. A model learns from them who will not come back.</source>
        <translation>Laden Sie zuerst eine Datei mit Käufen. Ein Modell lernt daraus, wer nicht wiederkommen wird.</translation>
    </message>
    <message>
        <source>Load a &amp;file…</source>
        <translation>Dat&amp;ei laden…</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Datenbank wird geöffnet…</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank geöffnet</translation>
    </message>
    <message>
        <source>Open a database or try the demo data first.</source>
        <translation>Öffnen Sie zuerst eine Datenbank, oder probieren Sie die Demodaten aus.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>This may be out of date: %1</source>
        <translation>Dies ist womöglich nicht aktuell: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Model %1 is the champion, but the scores were made by %2.</source>
        <translation>Modell %1 ist das aktive Modell, aber die Bewertungen stammen von %2.</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>Jetzt bewerten</translation>
    </message>
    <message>
        <source>This is model %1, not the champion %2.</source>
        <translation>Dies ist Modell %1, nicht das aktive Modell %2.</translation>
    </message>
    <message>
        <source>Show the champion</source>
        <translation>Aktives Modell anzeigen</translation>
    </message>
    <message>
        <source>The champion was trained %1.</source>
        <translation>Das aktive Modell wurde %1 trainiert.</translation>
    </message>
    <message>
        <source>Train model…</source>
        <translation>Modell trainieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of the scored customers have moved since the training.</source>
        <translation><numerusform>%n Spalte der bewerteten Kunden hat sich seit dem Training verschoben.</numerusform><numerusform>%n Spalten der bewerteten Kunden haben sich seit dem Training verschoben.</numerusform></translation>
    </message>
    <message>
        <source>Show drift</source>
        <translation>Drift anzeigen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelSections</name>
    <message>
        <source>The files of model %1 cannot be read here</source>
        <translation>Die Dateien von Modell %1 können hier nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 The scores stay as they are. To see the weights and curves, bring the files back or train a new model.</source>
        <translation>%1 Die Bewertungen bleiben, wie sie sind. Um Gewichte und Kurven zu sehen, stellen Sie die Dateien wieder her oder trainieren Sie ein neues Modell.</translation>
    </message>
    <message>
        <source>&amp;Train model…</source>
        <translation>Modell &amp;trainieren…</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Aktive Kunden</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 at the held-out date %2: %Ln customer(s)</source>
        <translation><numerusform>%1 am Teststichtag %2: %Ln Kunde</numerusform><numerusform>%1 am Teststichtag %2: %Ln Kunden</numerusform></translation>
    </message>
    <message>
        <source>%1; what the list would have held</source>
        <translation>%1; was die Liste enthalten hätte</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::NotesPanel</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktiert</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>Zurückgewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What was done, or is to be done</source>
        <translation>Was getan wurde oder zu tun ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Noch keine Notizen.</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>How the work on this customer stands</source>
        <translation>Wie es um die Arbeit an diesem Kunden steht</translation>
    </message>
    <message>
        <source>Sa&amp;ve note</source>
        <translation>&amp;Notiz speichern</translation>
    </message>
    <message>
        <source>Save note (Ctrl+Enter)</source>
        <translation>Notiz speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Undo last note</source>
        <translation>Letzte Notiz &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Take the latest entry back</source>
        <translation>Den neuesten Eintrag zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n notes</source>
        <translation><numerusform>%n Notiz anzeigen</numerusform><numerusform>Alle %n Notizen anzeigen</numerusform></translation>
    </message>
    <message>
        <source>Could not save the note</source>
        <translation>Die Notiz konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Could not take the note back</source>
        <translation>Die Notiz konnte nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Taking the note back</source>
        <translation>Notiz zurücknehmen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::NoticeList</name>
    <message>
        <source>Open Data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation><numerusform>%n weiteren anzeigen</numerusform><numerusform>%n weitere anzeigen</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OutcomeCard</name>
    <message>
        <source>as predicted</source>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>more churned</source>
        <translation>mehr abgewandert</translation>
    </message>
    <message>
        <source>fewer churned</source>
        <translation>weniger abgewandert</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>No run yet. Scores are compared with what happened once their window has closed.</source>
        <translation>Noch kein Lauf. Bewertungen werden mit dem verglichen, was geschah, sobald ihr Zeitraum abgelaufen ist.</translation>
    </message>
    <message>
        <source>No window has closed yet. The run of %1 can be judged when the data reach %2: load newer data then.</source>
        <translation>Noch ist kein Zeitraum abgelaufen. Der Lauf vom %1 kann beurteilt werden, wenn die Daten bis zum %2 reichen: Laden Sie dann neuere Daten.</translation>
    </message>
    <message numerus="yes">
        <source>The run of %1 expected %2 of %Ln customer(s) to churn; %3 did. AUC %4.</source>
        <translation><numerusform>Der Lauf vom %1 erwartete %2 Abwanderer bei %Ln Kunden; es wurden %3. AUC %4.</numerusform><numerusform>Der Lauf vom %1 erwartete %2 Abwanderer bei %Ln Kunden; es wurden %3. AUC %4.</numerusform></translation>
    </message>
    <message>
        <source>Was it right?</source>
        <translation>Traf es zu?</translation>
    </message>
    <message>
        <source>Predicted against what happened, by run and risk</source>
        <translation>Vorhergesagt und eingetreten, nach Lauf und Risiko</translation>
    </message>
    <message>
        <source>Past runs whose window has closed: what was predicted, and who did churn</source>
        <translation>Frühere Läufe, deren Zeitraum abgelaufen ist: was vorhergesagt war und wer tatsächlich abwanderte</translation>
    </message>
    <message>
        <source>Run of</source>
        <translation>Lauf vom</translation>
    </message>
    <message>
        <source>The as-of date of the run.</source>
        <translation>Der Stichtag des Laufs.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>The mean probability of these customers.</source>
        <translation>Die mittlere Wahrscheinlichkeit dieser Kunden.</translation>
    </message>
    <message>
        <source>Did churn (95 %)</source>
        <translation>Abgewandert (95 %)</translation>
    </message>
    <message>
        <source>The share that churned, with its interval (Wilson).</source>
        <translation>Der Anteil der Abgewanderten mit seinem Intervall (Wilson).</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Whether the prediction lies within the interval of what happened.</source>
        <translation>Ob die Vorhersage im Intervall des Eingetretenen liegt.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OverviewCharts</name>
    <message>
        <source>Mean churn probability: %1
Customers: %2
High risk: %3
Value at risk: %4</source>
        <translation>Mittlere Abwanderungswahrscheinlichkeit: %1
Kunden: %2
Hohes Risiko: %3
Gefährdeter Umsatz: %4</translation>
    </message>
    <message>
        <source>%1 customers, model %2</source>
        <translation>%1 Kunden, Modell %2</translation>
    </message>
    <message>
        <source>Customers and value at risk by bucket</source>
        <translation>Kunden und gefährdeter Umsatz nach Risikoklasse</translation>
    </message>
    <message>
        <source>Customers by churn probability</source>
        <translation>Kunden nach Abwanderungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Mean churn probability by group</source>
        <translation>Mittlere Abwanderungswahrscheinlichkeit nach Gruppe</translation>
    </message>
    <message>
        <source>Expected churn and high risk by run</source>
        <translation>Erwartete Abwanderung und hohes Risiko nach Lauf</translation>
    </message>
    <message>
        <source>No run has been published yet.</source>
        <translation>Noch wurde kein Lauf veröffentlicht.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Churn probability</source>
        <translation>Abwanderungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Risk by group</source>
        <translation>Risiko nach Gruppe</translation>
    </message>
    <message>
        <source>Runs over time</source>
        <translation>Läufe im Zeitverlauf</translation>
    </message>
    <message>
        <source>by country</source>
        <translation>nach Land</translation>
    </message>
    <message>
        <source>by activity</source>
        <translation>nach Aktivität</translation>
    </message>
    <message>
        <source>Group the customers</source>
        <translation>Kunden gruppieren</translation>
    </message>
    <message>
        <source>Active: last purchase within the active window; lapsed: before it.</source>
        <translation>Aktiv: letzter Kauf im Aktivitätszeitraum; inaktiv: davor.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Gefährdeter Umsatz</translation>
    </message>
    <message>
        <source>Medium from %1</source>
        <translation>Mittel ab %1</translation>
    </message>
    <message>
        <source>High from %1</source>
        <translation>Hoch ab %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Mean churn probability</source>
        <translation>Mittlere Abwanderungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n weiteres</numerusform><numerusform>%n weitere</numerusform></translation>
    </message>
    <message>
        <source>%1; the %2 countries with the most customers</source>
        <translation>%1; die %2 Länder mit den meisten Kunden</translation>
    </message>
    <message>
        <source>Expected churn</source>
        <translation>Erwartete Abwanderung</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Expected to churn: %1, %2</source>
        <translation>Erwartete Abwanderung: %1, %2</translation>
    </message>
    <message>
        <source>High risk: %1, %2</source>
        <translation>Hohes Risiko: %1, %2</translation>
    </message>
    <message>
        <source>Share of the customers</source>
        <translation>Anteil der Kunden</translation>
    </message>
    <message>
        <source>All customers; more points come with every later date that is scored</source>
        <translation>Alle Kunden; mit jedem späteren Stichtag, der bewertet wird, kommen Punkte hinzu</translation>
    </message>
    <message numerus="yes">
        <source>All customers of each of %n runs, by as-of date; bars: 95 % interval</source>
        <translation><numerusform>Alle Kunden von %n Lauf, nach Stichtag; Fehlerbalken: 95-%-Intervall</numerusform><numerusform>Alle Kunden von je %n Läufen, nach Stichtag; Fehlerbalken: 95-%-Intervall</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OverviewContent</name>
    <message>
        <source>%1 active customers, %2</source>
        <translation>%1 aktive Kunden, %2</translation>
    </message>
    <message>
        <source>All %1 customers, %2</source>
        <translation>Alle %1 Kunden, %2</translation>
    </message>
    <message>
        <source>A&amp;ll customers</source>
        <translation>A&amp;lle Kunden</translation>
    </message>
    <message>
        <source>Show everyone who was scored</source>
        <translation>Alle anzeigen, die bewertet wurden</translation>
    </message>
    <message>
        <source>Show only customers who bought within the active window</source>
        <translation>Nur Kunden anzeigen, die im Aktivitätszeitraum gekauft haben</translation>
    </message>
    <message numerus="yes">
        <source>Churn: no purchase in the %n day(s) from %1 on.</source>
        <translation><numerusform>Abwanderung: kein Kauf binnen %n Tag ab dem %1.</numerusform><numerusform>Abwanderung: kein Kauf in den %n Tagen ab dem %1.</numerusform></translation>
    </message>
    <message>
        <source>Customers shown</source>
        <translation>Gezeigte Kunden</translation>
    </message>
    <message>
        <source>Act&amp;ive customers</source>
        <translation>Akt&amp;ive Kunden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OverviewPage</name>
    <message>
        <source>List &amp;high risk</source>
        <translation>H&amp;ohes Risiko auflisten</translation>
    </message>
    <message>
        <source>Show the high-risk customers on the page Customers</source>
        <translation>Die Kunden mit hohem Risiko auf der Seite „Kunden“ anzeigen</translation>
    </message>
    <message>
        <source>The database cannot be reached. These figures are those that were read last.</source>
        <translation>Die Datenbank ist nicht erreichbar. Diese Zahlen sind die zuletzt gelesenen.</translation>
    </message>
    <message>
        <source>The figures could not be read anew: %1</source>
        <translation>Die Zahlen konnten nicht neu gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading the scores…</source>
        <translation>Bewertungen werden gelesen…</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Datenbank wird geöffnet…</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>Die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>Noch keine Bewertungen</translation>
    </message>
    <message>
        <source>Load your transactions on the page Data. The customers who are about to leave, and what they are worth, then show here.</source>
        <translation>Laden Sie Ihre Transaktionen auf der Seite „Daten“. Hier erscheinen dann die Kunden, die abzuwandern drohen, und was sie wert sind.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Zu den Da&amp;ten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>S&amp;coring</source>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>Puts the values of this tab back to those of a new installation.</source>
        <translation>Setzt die Werte dieses Reiters auf die einer neuen Installation zurück.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::PrintTexts</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The pages could not be drawn: the printer or the file does not accept them. Choose another one.</source>
        <translation>Die Seiten konnten nicht gezeichnet werden: Der Drucker oder die Datei nimmt sie nicht an. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The printer stopped at page %1 of %2.</source>
        <translation>Der Drucker hielt auf Seite %1 von %2 an.</translation>
    </message>
    <message>
        <source>The last page could not be finished.</source>
        <translation>Die letzte Seite konnte nicht fertiggestellt werden.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or check its rights.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder prüfen Sie dessen Rechte.</translation>
    </message>
    <message>
        <source>%1 could not be written to the end. Is there room on the disk?</source>
        <translation>%1 konnte nicht vollständig geschrieben werden. Ist auf dem Datenträger noch Platz?</translation>
    </message>
    <message>
        <source>Could not print</source>
        <translation>Drucken nicht möglich</translation>
    </message>
    <message>
        <source>Could not show the pages</source>
        <translation>Die Seiten konnten nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::QualityFacts</name>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Goods that a known customer bought; features rest on these.</source>
        <translation>Waren, die ein bekannter Kunde gekauft hat; auf ihnen beruhen die Merkmale.</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Ohne Kunden</translation>
    </message>
    <message>
        <source>Goods that nobody known bought.</source>
        <translation>Waren, die kein bekannter Kunde gekauft hat.</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Stornierungen</translation>
    </message>
    <message>
        <source>Lines that take back a sale.</source>
        <translation>Zeilen, die einen Verkauf zurücknehmen.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienstleistungen</translation>
    </message>
    <message>
        <source>Postage, fees and the like, which are no goods.</source>
        <translation>Porto, Gebühren und Ähnliches, also keine Waren.</translation>
    </message>
    <message>
        <source>No sale</source>
        <translation>Kein Verkauf</translation>
    </message>
    <message>
        <source>Quantity or price is not above zero.</source>
        <translation>Menge oder Preis liegt nicht über null.</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>The same as an earlier line; loaded once.</source>
        <translation>Gleicht einer früheren Zeile; einmal geladen.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>A later file holds the same invoice anew.</source>
        <translation>Eine spätere Datei enthält dieselbe Rechnung neu.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Could not be read as transactions. Click to see them.</source>
        <translation>Ließen sich nicht als Transaktionen lesen. Klicken, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Could not be read as transactions.</source>
        <translation>Ließen sich nicht als Transaktionen lesen.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Lines in all files, without their headers.</source>
        <translation>Zeilen in allen Dateien, ohne ihre Kopfzeilen.</translation>
    </message>
    <message>
        <source>Show these lines</source>
        <translation>Diese Zeilen anzeigen</translation>
    </message>
    <message>
        <source>None: every line could be read.</source>
        <translation>Keine: Jede Zeile ließ sich lesen.</translation>
    </message>
    <message>
        <source>Sales to people without a customer number. They count as revenue, and nobody is scored by them.</source>
        <translation>Verkäufe an Personen ohne Kundennummer. Sie zählen zum Umsatz, aber niemand wird nach ihnen bewertet.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Match a sale</source>
        <translation>Zu einem Verkauf</translation>
    </message>
    <message>
        <source>The customer bought the same product in the same quantity before.</source>
        <translation>Der Kunde hatte denselben Artikel in derselben Menge gekauft.</translation>
    </message>
    <message>
        <source>Match a part</source>
        <translation>Zu einem Teil eines Verkaufs</translation>
    </message>
    <message>
        <source>The customer bought more of the same product before.</source>
        <translation>Der Kunde hatte mehr von demselben Artikel gekauft.</translation>
    </message>
    <message>
        <source>Match nothing</source>
        <translation>Zu keinem Verkauf</translation>
    </message>
    <message>
        <source>No earlier sale of the product to the customer is in the data.</source>
        <translation>Kein früherer Verkauf des Artikels an den Kunden ist in den Daten.</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Orders far beyond the usual: above exp(Q3 + 3 IQR) of the logarithm of the amounts.</source>
        <translation>Bestellungen weit über dem Üblichen: über exp(Q3 + 3 IQR) des Logarithmus der Beträge.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation><numerusform>von %n Kunden</numerusform><numerusform>von %n Kunden</numerusform></translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>%1, cancelled soon after</source>
        <translation>%1, bald danach storniert</translation>
    </message>
    <message>
        <source>Days with lines</source>
        <translation>Tage mit Zeilen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Unusual gaps</source>
        <translation>Ungewöhnliche Lücken</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Gap of</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>The data end within a month; its sums are not comparable.</source>
        <translation>Die Daten enden innerhalb eines Monats; dessen Summen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Shared order numbers</source>
        <translation>Geteilte Bestellnummern</translation>
    </message>
    <message>
        <source>Order numbers that lines of several customers have.</source>
        <translation>Bestellnummern, die auf Zeilen mehrerer Kunden stehen.</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>Eine Bestellung</translation>
    </message>
    <message>
        <source>Two orders</source>
        <translation>Zwei Bestellungen</translation>
    </message>
    <message>
        <source>More orders</source>
        <translation>Mehr Bestellungen</translation>
    </message>
    <message>
        <source>Bought on two days or more</source>
        <translation>Kauf an zwei oder mehr Tagen</translation>
    </message>
    <message>
        <source>Only their rhythm can be known.</source>
        <translation>Nur ihr Rhythmus kann bekannt sein.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::QualityView</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Umsatz nach Monat</translation>
    </message>
    <message>
        <source>No purchases, so no months to show.</source>
        <translation>Keine Käufe, also keine Monate zum Anzeigen.</translation>
    </message>
    <message>
        <source>From the first purchase to the day after the last line.</source>
        <translation>Vom ersten Kauf bis zum Tag nach der letzten Zeile.</translation>
    </message>
    <message>
        <source>Everyone with a purchase; active: bought in the days before the end of the data that the settings say.</source>
        <translation>Alle mit einem Kauf; aktiv: hat in den Tagen vor dem Ende der Daten gekauft, deren Zahl in den Einstellungen steht.</translation>
    </message>
    <message>
        <source>Invoices with a purchase.</source>
        <translation>Rechnungen mit einem Kauf.</translation>
    </message>
    <message>
        <source>Sum of the purchases of known customers.</source>
        <translation>Summe der Käufe bekannter Kunden.</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>Share of the lines read</source>
        <translation>Anteil der gelesenen Zeilen</translation>
    </message>
    <message>
        <source>Rejected lines</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>By reason; click a number to see the lines</source>
        <translation>Nach Grund; klicken Sie auf eine Zahl, um die Zeilen zu sehen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>How often customers buy</source>
        <translation>Wie oft Kunden kaufen</translation>
    </message>
    <message>
        <source>Share of the customers</source>
        <translation>Anteil der Kunden</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Stornierungen</translation>
    </message>
    <message>
        <source>Share of those of known customers</source>
        <translation>Anteil an denen bekannter Kunden</translation>
    </message>
    <message>
        <source>Large orders</source>
        <translation>Große Bestellungen</translation>
    </message>
    <message>
        <source>Of wholesale size; share of the revenue</source>
        <translation>In Großhandelsgröße; Anteil am Umsatz</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Ohne Kunden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 active within %n day(s)</source>
        <translation><numerusform>%1 aktiv binnen %n Tag</numerusform><numerusform>%1 aktiv binnen %n Tagen</numerusform></translation>
    </message>
    <message>
        <source>%1 a customer</source>
        <translation>%1 je Kunde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Share of the lines and of the revenue</source>
        <translation>Anteil an den Zeilen und am Umsatz</translation>
    </message>
    <message>
        <source>%1: %2, %3 orders of %4 customers</source>
        <translation>%1: %2, %3 Bestellungen von %4 Kunden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RangePopup</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ReasonDialog</name>
    <message>
        <source>Do it &amp;anyway</source>
        <translation>&amp;Trotzdem ausführen</translation>
    </message>
    <message>
        <source>&amp;Reason, for the history</source>
        <translation>&amp;Grund, für den Verlauf</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ReasonList</name>
    <message>
        <source>%1: %2 probability points against the average customer</source>
        <translation>%1: %2 Prozentpunkte gegenüber dem durchschnittlichen Kunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1, %2 Prozentpunkte</translation>
    </message>
    <message>
        <source>Nothing does.</source>
        <translation>Nichts.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RecentDatabases</name>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Your data on this machine</source>
        <translation>Ihre Daten auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Your data in %1</source>
        <translation>Ihre Daten in %1</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RegistryCard</name>
    <message>
        <source>champion</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>angezeigt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>History of champions</source>
        <translation>Verlauf der aktiven Modelle</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>Aktivie&amp;ren…</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>&amp;Zurücksetzen…</translation>
    </message>
    <message>
        <source>Every training. The champion is the model that scores.</source>
        <translation>Jedes Training. Das aktive Modell ist das, das bewertet.</translation>
    </message>
    <message>
        <source>Shows the selected model on this page.</source>
        <translation>Zeigt das ausgewählte Modell auf dieser Seite an.</translation>
    </message>
    <message>
        <source>Puts two models side by side: the two that are selected, or the selected one and the one shown.</source>
        <translation>Stellt zwei Modelle nebeneinander: die beiden ausgewählten oder das ausgewählte und das angezeigte.</translation>
    </message>
    <message>
        <source>Makes the selected model the champion: the one that scores.</source>
        <translation>Macht das ausgewählte Modell zum aktiven: zu dem, das bewertet.</translation>
    </message>
    <message>
        <source>Makes the model that scored before the champion again.</source>
        <translation>Macht das Modell, das zuvor bewertete, wieder zum aktiven.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The end of its id; the tooltip has the whole.</source>
        <translation>Das Ende seiner ID; der Tooltip zeigt sie ganz.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Churn: no purchase within so many days.</source>
        <translation>Abwanderung: kein Kauf binnen so vieler Tage.</translation>
    </message>
    <message>
        <source>Tested at</source>
        <translation>Getestet am</translation>
    </message>
    <message>
        <source>The held-out date that its figures are of.</source>
        <translation>Der Teststichtag, von dem seine Zahlen stammen.</translation>
    </message>
    <message>
        <source>AUC, all</source>
        <translation>AUC, alle</translation>
    </message>
    <message>
        <source>AUC, active</source>
        <translation>AUC, aktive</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Freigabeprüfung</translation>
    </message>
    <message>
        <source>Whether the checks before publication let it pass.</source>
        <translation>Ob es die Prüfungen vor der Freigabe bestanden hat.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The user of the database.</source>
        <translation>Der Benutzer der Datenbank.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RejectedDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Rejected lines</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Copy lines</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>every file</source>
        <translation>jede Datei</translation>
    </message>
    <message>
        <source>every reason</source>
        <translation>jeder Grund</translation>
    </message>
    <message>
        <source>Reading the rejected lines…</source>
        <translation>Abgewiesene Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>No rejected lines</source>
        <translation>Keine abgewiesenen Zeilen</translation>
    </message>
    <message>
        <source>No line of this file was left out for this reason.</source>
        <translation>Aus diesem Grund wurde keine Zeile dieser Datei ausgelassen.</translation>
    </message>
    <message>
        <source>%1 of %2 rejected lines; the first hundred of each reason and file are kept.</source>
        <translation>%1 von %2 abgewiesenen Zeilen; die ersten hundert je Grund und Datei werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Export rejected lines</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>CSV (*.csv);;Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting rejected lines</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>Could not export the rejected lines</source>
        <translation>Die abgewiesenen Zeilen konnten nicht exportiert werden</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RejectedModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Warum sie ausgelassen wurde</translation>
    </message>
    <message>
        <source>The line as it stands in the file</source>
        <translation>Die Zeile, wie sie in der Datei steht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RequestLogModel</name>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>From %1, %2.</source>
        <translation>Von %1, %2.</translation>
    </message>
    <message>
        <source>The client left before the answer was out.</source>
        <translation>Der Client hat die Verbindung beendet, bevor die Antwort gesendet war.</translation>
    </message>
    <message>
        <source>This was no request that could be read.</source>
        <translation>Dies war keine lesbare Anfrage.</translation>
    </message>
    <message>
        <source>Milliseconds from the whole request to the last byte of the answer.</source>
        <translation>Millisekunden von der vollständigen Anfrage bis zum letzten Byte der Antwort.</translation>
    </message>
    <message>
        <source>Name of the key that came with the request.</source>
        <translation>Name des Schlüssels, der mit der Anfrage kam.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Aufrufer</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RoleHeader</name>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Meaning of the column %1</source>
        <translation>Bedeutung der Spalte %1</translation>
    </message>
    <message>
        <source>The column %1 is not used. Choose what it means to use it.</source>
        <translation>Die Spalte %1 wird nicht verwendet. Wählen Sie ihre Bedeutung, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>Only %1 % sure: look at the values, and choose again if they are something else.</source>
        <translation>Nur zu %1 % sicher: Sehen Sie sich die Werte an, und wählen Sie neu, wenn sie etwas anderes sind.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RunView</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>No database is open. Open one, then try again.</source>
        <translation>Keine Datenbank ist geöffnet. Öffnen Sie eine, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ScheduleCard</name>
    <message>
        <source>Score every day</source>
        <translation>Täglich bewerten</translation>
    </message>
    <message>
        <source>A scheduler can load new files, score, and write the list without this window.</source>
        <translation>Ein Planer kann ohne dieses Fenster neue Dateien laden, bewerten und die Liste schreiben.</translation>
    </message>
    <message>
        <source>cron</source>
        <translation>cron</translation>
    </message>
    <message>
        <source>systemd</source>
        <translation>systemd</translation>
    </message>
    <message>
        <source>Windows Task Scheduler</source>
        <translation>Windows-Aufgabenplanung</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>nothing: score what is there</source>
        <translation>nichts: Vorhandenes bewerten</translation>
    </message>
    <message>
        <source>File or folder. Files that were loaded already change nothing.</source>
        <translation>Datei oder Ordner. Bereits geladene Dateien ändern nichts.</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>The active High customers with their reasons, as .csv or .xlsx.</source>
        <translation>Die aktiven Kunden der Risikoklasse Hoch mit ihren Gründen, als .csv oder .xlsx.</translation>
    </message>
    <message>
        <source>&amp;at</source>
        <translation>&amp;um</translation>
    </message>
    <message>
        <source>Sche&amp;duler:</source>
        <translation>&amp;Planer:</translation>
    </message>
    <message>
        <source>&amp;Load:</source>
        <translation>&amp;Laden:</translation>
    </message>
    <message>
        <source>Write l&amp;ist to:</source>
        <translation>L&amp;iste schreiben nach:</translation>
    </message>
    <message>
        <source>Command for the scheduler</source>
        <translation>Befehl für den Planer</translation>
    </message>
    <message>
        <source>Cop&amp;y command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Exit codes and report</source>
        <translation>Rückgabewerte und Bericht</translation>
    </message>
    <message>
        <source>0 done, 1 internal error, 2 wrong usage, 3 input unusable, 4 database unavailable, 5 not enough data to train, 6 the model did not pass the gate, 7 another run is in progress, 130 interrupted.</source>
        <translation>0 fertig, 1 interner Fehler, 2 falscher Aufruf, 3 Eingabe unbrauchbar, 4 Datenbank nicht verfügbar, 5 zu wenige Daten zum Trainieren, 6 das Modell hat die Freigabeprüfung nicht bestanden, 7 ein anderer Lauf ist im Gange, 130 unterbrochen.</translation>
    </message>
    <message>
        <source>The exit code is 0 when all went well; after any other, the last good scores stay.</source>
        <translation>Der Rückgabewert ist 0, wenn alles gelang; bei jedem anderen bleiben die letzten guten Bewertungen.</translation>
    </message>
    <message>
        <source>The scheduler must set the same PG* variables as were set for this window.</source>
        <translation>Der Planer muss dieselben PG*-Variablen setzen, die für dieses Fenster gesetzt waren.</translation>
    </message>
    <message>
        <source>A password is not in it: put it into ~/.pgpass of the account that runs it.</source>
        <translation>Ein Passwort ist nicht darin: Tragen Sie es in ~/.pgpass des Kontos ein, unter dem er läuft.</translation>
    </message>
    <message>
        <source>Run it under your account: the private server belongs to it.</source>
        <translation>Führen Sie ihn unter Ihrem Konto aus: Der private Server gehört dazu.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ScoreHeader</name>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Spend of the last 365 days before the as-of date: what is lost if the customer leaves.</source>
        <translation>Umsatz der letzten 365 Tage vor dem Stichtag: was verloren geht, wenn der Kunde abwandert.</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Erklärung kopieren</translation>
    </message>
    <message>
        <source>Copy explanation: the score and its reasons as text (Ctrl+Shift+C)</source>
        <translation>Erklärung kopieren: die Bewertung und ihre Gründe als Text (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Probability that the customer churns, by the model.</source>
        <translation>Wahrscheinlichkeit, dass der Kunde abwandert, laut Modell.</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>%1 (rank %2 of %3)</source>
        <translation>%1 (Rang %2 von %3)</translation>
    </message>
    <message>
        <source>Value at risk: %1</source>
        <translation>Gefährdeter Umsatz: %1</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>No order within the active window before the as-of date. Lapsed customers are scored, and left out of the at-risk lists.</source>
        <translation>Keine Bestellung im Aktivitätszeitraum vor dem Stichtag. Inaktive Kunden werden bewertet, aber aus den Listen der gefährdeten ausgelassen.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ScoringSection</name>
    <message>
        <source>&amp;Score now</source>
        <translation>&amp;Jetzt bewerten</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent sign after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Churn probability from which a customer counts as Medium.</source>
        <translation>Abwanderungswahrscheinlichkeit, ab der ein Kunde als Mittel gilt.</translation>
    </message>
    <message>
        <source>Churn probability from which a customer counts as High and enters the list.</source>
        <translation>Abwanderungswahrscheinlichkeit, ab der ein Kunde als Hoch gilt und in die Liste kommt.</translation>
    </message>
    <message>
        <source>&amp;Medium from:</source>
        <translation>&amp;Mittel ab:</translation>
    </message>
    <message>
        <source>&amp;High from:</source>
        <translation>&amp;Hoch ab:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Churn: no purchase in this many days after the date of the scores. Another horizon means that a model has to be trained anew.</source>
        <translation>Abwanderung: kein Kauf binnen so vieler Tage nach dem Stichtag der Bewertungen. Ein anderer Zeitraum bedeutet, dass ein Modell neu trainiert werden muss.</translation>
    </message>
    <message>
        <source>Active: the last purchase was within this many days before the date of the scores. The others are lapsed: scored, but left out of lists.</source>
        <translation>Aktiv: Der letzte Kauf lag höchstens so viele Tage vor dem Stichtag der Bewertungen. Die übrigen sind inaktiv: bewertet, aber aus Listen ausgelassen.</translation>
    </message>
    <message>
        <source>Penalty on large coefficients, for features on a common scale. 0: none, which gives exact confidence intervals; 1 is usual.</source>
        <translation>Strafterm auf große Koeffizienten, für Merkmale auf gemeinsamer Skala. 0: keiner, was exakte Konfidenzintervalle ergibt; 1 ist üblich.</translation>
    </message>
    <message>
        <source>Churn hori&amp;zon:</source>
        <translation>Abwanderungs&amp;zeitraum:</translation>
    </message>
    <message>
        <source>&amp;Active within:</source>
        <translation>Akti&amp;v innerhalb:</translation>
    </message>
    <message>
        <source>&amp;Ridge penalty:</source>
        <translation>&amp;Ridge-Strafterm:</translation>
    </message>
    <message>
        <source>Capacity, customers</source>
        <translation>Kapazität, Kunden</translation>
    </message>
    <message>
        <source> customers</source>
        <translation> Kunden</translation>
    </message>
    <message>
        <source>Capacity:</source>
        <translation>Kapazität:</translation>
    </message>
    <message>
        <source>Applies the preferences and scores all customers by them.</source>
        <translation>Wendet die Einstellungen an und bewertet alle Kunden danach.</translation>
    </message>
    <message>
        <source>Medium must begin below High. Lower the first or raise the second.</source>
        <translation>Mittel muss unter Hoch beginnen. Senken Sie den ersten oder erhöhen Sie den zweiten Wert.</translation>
    </message>
    <message>
        <source>&amp;Offer lists of the first:</source>
        <translation>&amp;Listen anbieten mit den ersten:</translation>
    </message>
    <message>
        <source>By thresholds</source>
        <translation>Nach Schwellen</translation>
    </message>
    <message>
        <source>By capacity</source>
        <translation>Nach Kapazität</translation>
    </message>
    <message>
        <source>By thresholds: High is who reaches the probability below. By capacity: High are as many active customers as the retention team can take on, the most endangered first; the threshold follows from them. Takes effect with the next scoring.</source>
        <translation>Nach Schwellen: Hoch ist, wer die Wahrscheinlichkeit unten erreicht. Nach Kapazität: Hoch sind so viele aktive Kunden, wie das Team betreuen kann, die gefährdetsten zuerst; die Schwelle ergibt sich daraus. Gilt ab der nächsten Bewertung.</translation>
    </message>
    <message>
        <source>&amp;Buckets:</source>
        <translation>&amp;Stufen:</translation>
    </message>
    <message>
        <source>How many customers the retention team can take on. Lists can be cut to them; with buckets by capacity they are the High ones.</source>
        <translation>Wie viele Kunden das Team betreuen kann. Listen lassen sich darauf kürzen; bei Stufen nach Kapazität sind sie die hohen.</translation>
    </message>
    <message>
        <source>Takes effect with the next scoring; until then the scores stay as they are. Lists are cut at once.</source>
        <translation>Gilt ab der nächsten Bewertung; bis dahin bleiben die Werte. Listen werden sofort gekürzt.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ServerCard</name>
    <message>
        <source>REST API</source>
        <translation>REST-API</translation>
    </message>
    <message>
        <source>&amp;Serve the scores to other programs</source>
        <translation>Bewertungen anderen Programmen &amp;bereitstellen</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Require a key from this machine as well</source>
        <translation>Schlüssel auch von diesem Rechner &amp;verlangen</translation>
    </message>
    <message>
        <source>Starts and stops the REST API in this window. It stops when the window is closed.</source>
        <translation>Startet und beendet die REST-API in diesem Fenster. Sie endet, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Opens /docs, where every request is described and can be tried.</source>
        <translation>Öffnet /docs, wo jede Anfrage beschrieben ist und ausprobiert werden kann.</translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation>nur diesem Rechner</translation>
    </message>
    <message>
        <source>other machines too</source>
        <translation>auch anderen Rechnern</translation>
    </message>
    <message>
        <source>Other machines need a key for every request.</source>
        <translation>Andere Rechner brauchen einen Schlüssel für jede Anfrage.</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>Reac&amp;hable from:</source>
        <translation>E&amp;rreichbar von:</translation>
    </message>
    <message>
        <source>PEM file with the server's certificate and its chain. With it and its key, the API is served by HTTPS.</source>
        <translation>PEM-Datei mit dem Zertifikat des Servers und seiner Kette. Mit ihm und seinem Schlüssel wird die API über HTTPS bereitgestellt.</translation>
    </message>
    <message>
        <source>PEM file with the certificate's private key.</source>
        <translation>PEM-Datei mit dem privaten Schlüssel des Zertifikats.</translation>
    </message>
    <message>
        <source>TLS &amp;key:</source>
        <translation>TLS-S&amp;chlüssel:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Running. Stop it to change port or reach.</source>
        <translation>Läuft. Zum Ändern von Port oder Erreichbarkeit beenden.</translation>
    </message>
    <message>
        <source>Stopping: running answers get three seconds…</source>
        <translation>Wird beendet: Laufende Antworten erhalten drei Sekunden…</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Läuft nicht.</translation>
    </message>
    <message>
        <source>Off. Nothing listens.</source>
        <translation>Aus. Nichts nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>There is no database open that could be served.</source>
        <translation>Es ist keine Datenbank geöffnet, die bereitgestellt werden könnte.</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Without TLS, keys and answers can be read on the way. Serve others by plain HTTP only in a network that you trust.</source>
        <translation>Ohne TLS lassen sich Schlüssel und Antworten unterwegs mitlesen. Stellen Sie die API anderen nur in einem vertrauenswürdigen Netz über einfaches HTTP bereit.</translation>
    </message>
    <message>
        <source>From other machines: %1</source>
        <translation>Von anderen Rechnern: %1</translation>
    </message>
    <message>
        <source>&amp;TLS certificate:</source>
        <translation>&amp;TLS-Zertifikat:</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ServicePage</name>
    <message>
        <source>API &amp;documentation</source>
        <translation>API-Doku&amp;mentation</translation>
    </message>
    <message>
        <source>Opens the page of the running API on which every request can be tried</source>
        <translation>Öffnet die Seite der laufenden API, auf der jede Anfrage ausprobiert werden kann</translation>
    </message>
    <message>
        <source>Other machines need a key, and there is none yet.</source>
        <translation>Andere Rechner brauchen einen Schlüssel, und es gibt noch keinen.</translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>TLS takes both files: the certificate and its key. Name the other one, or clear both.</source>
        <translation>TLS braucht beide Dateien: das Zertifikat und seinen Schlüssel. Geben Sie die andere an, oder leeren Sie beide Felder.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>The API answers at %1</source>
        <translation>Die API antwortet unter %1</translation>
    </message>
    <message>
        <source>The API has stopped</source>
        <translation>Die API wurde beendet</translation>
    </message>
    <message>
        <source>The API was stopped because its database was closed.</source>
        <translation>Die API wurde beendet, weil ihre Datenbank geschlossen wurde.</translation>
    </message>
    <message>
        <source>The API was stopped because another database was opened. Switch it on to serve that one.</source>
        <translation>Die API wurde beendet, weil eine andere Datenbank geöffnet wurde. Schalten Sie sie ein, um diese bereitzustellen.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <comment>between two shortcuts</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>on the keyboard</comment>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Churnlens</source>
        <translation>Churnlens</translation>
    </message>
    <message>
        <source>Welcome page: open a file, the demo, or a database</source>
        <translation>Willkommensseite: Datei, Demo oder Datenbank öffnen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::SilenceCurve</name>
    <message>
        <source>Probability by days of silence</source>
        <translation>Wahrscheinlichkeit nach Tagen ohne Bestellung</translation>
    </message>
    <message>
        <source>The model that made the scores is not here.</source>
        <translation>Das Modell, aus dem die Bewertungen stammen, ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>days without an order</source>
        <translation>Tage ohne Bestellung</translation>
    </message>
    <message>
        <source>%1 without an order, on %2: %3</source>
        <translation>%1 ohne Bestellung, am %2: %3</translation>
    </message>
    <message>
        <source>%1 now; %2</source>
        <translation>%1 jetzt; %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::StatePanel</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>C&amp;onnect to another database…</source>
        <translation>Mit anderer &amp;Datenbank verbinden…</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::StatusLine</name>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>connection lost, trying again…</source>
        <translation>Verbindung verloren, neuer Versuch…</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Everything that is running</source>
        <translation>Alles, was gerade läuft</translation>
    </message>
    <message>
        <source>Cancel this task; nothing half-done is kept</source>
        <translation>Diese Aufgabe abbrechen; Halbfertiges wird nicht behalten</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>keine Datenbank</translation>
    </message>
    <message>
        <source>database: %1, %2</source>
        <translation>Datenbank: %1, %2</translation>
    </message>
    <message>
        <source>no scores yet</source>
        <translation>noch keine Bewertungen</translation>
    </message>
    <message>
        <source>scores as of %1, model %2</source>
        <translation>Bewertungen Stand %1, Modell %2</translation>
    </message>
    <message numerus="yes">
        <source>Model %1, scored %2. Churn: no purchase in the %n day(s) after %3.</source>
        <translation><numerusform>Modell %1, bewertet am %2. Abwanderung: kein Kauf binnen %n Tag nach dem %3.</numerusform><numerusform>Modell %1, bewertet am %2. Abwanderung: kein Kauf in den %n Tagen nach dem %3.</numerusform></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation><numerusform> (und %n weitere)</numerusform><numerusform> (und %n weitere)</numerusform></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Cancel "%1"</source>
        <translation>„%1“ abbrechen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TaskRunner</name>
    <message>
        <source>Something went wrong inside Churnlens. Try again, and report it if it happens again.</source>
        <translation>In Churnlens ist etwas schiefgegangen. Versuchen Sie es erneut, und melden Sie es, wenn es wieder geschieht.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ThresholdCard</name>
    <message>
        <source>Nobody had so high a probability: the list would have been empty.</source>
        <translation>Niemand hatte eine so hohe Wahrscheinlichkeit: Die Liste wäre leer gewesen.</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln customer(s) listed, %1%2 did churn (precision).</source>
        <translation><numerusform>Von dem %Ln aufgelisteten Kunden wanderten %1%2 ab (Präzision).</numerusform><numerusform>Von den %Ln aufgelisteten Kunden wanderten %1%2 ab (Präzision).</numerusform></translation>
    </message>
    <message>
        <source>The list held %1%2 of all churners (recall) and was %3 of all customers.</source>
        <translation>Die Liste enthielt %1%2 aller Abwanderer (Trefferquote) und umfasste %3 aller Kunden.</translation>
    </message>
    <message>
        <source>Where to cut the list</source>
        <translation>Wo die Liste enden soll</translation>
    </message>
    <message>
        <source>The model keeps no curve to choose a threshold from: it was tested on too few customers.</source>
        <translation>Zu dem Modell ist keine Kurve aufbewahrt, nach der sich eine Schwelle wählen ließe: Es wurde an zu wenigen Kunden getestet.</translation>
    </message>
    <message>
        <source>Precision, recall and length of the list by threshold</source>
        <translation>Präzision, Trefferquote und Länge der Liste nach Schwelle</translation>
    </message>
    <message>
        <source>S&amp;how these customers</source>
        <translation>Diese K&amp;unden anzeigen</translation>
    </message>
    <message>
        <source>List everyb&amp;ody from</source>
        <translation>Alle auflisten a&amp;b</translation>
    </message>
    <message>
        <source>Threshold in percent</source>
        <translation>Schwelle in Prozent</translation>
    </message>
    <message>
        <source>Threshold: customers with at least this probability of churning are on the list.</source>
        <translation>Schwelle: Kunden mit mindestens dieser Abwanderungswahrscheinlichkeit stehen auf der Liste.</translation>
    </message>
    <message>
        <source>Threshold: probability from which customers are listed</source>
        <translation>Schwelle: Wahrscheinlichkeit, ab der Kunden aufgelistet werden</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Share listed</source>
        <translation>Aufgelisteter Anteil</translation>
    </message>
    <message>
        <source>The model keeps the counts at 200 thresholds; between two of them these are interpolated.</source>
        <translation>Zu dem Modell sind die Anzahlen an 200 Schwellen aufbewahrt; zwischen zweien davon wird interpoliert.</translation>
    </message>
    <message>
        <source>Nobody is scored yet.</source>
        <translation>Noch ist niemand bewertet.</translation>
    </message>
    <message>
        <source>active customers</source>
        <translation>aktiven Kunden</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Now: &lt;b&gt;%1&lt;/b&gt; of %2 %3, as of %4</source>
        <translation>Jetzt: &lt;b&gt;%1&lt;/b&gt; von %2 %3, Stand %4</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TimelineChart</name>
    <message>
        <source>Orders over time</source>
        <translation>Bestellungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>folgende %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>usual gap %1</source>
        <translation>üblicher Abstand %1</translation>
    </message>
    <message>
        <source>No orders in this year.</source>
        <translation>Keine Bestellungen in diesem Jahr.</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>Rückgabe %1</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation><numerusform>%n Zeile</numerusform><numerusform>%n Zeilen</numerusform></translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3, %4</translation>
    </message>
    <message>
        <source>After the as-of date: the score did not know it</source>
        <translation>Nach dem Stichtag: Die Bewertung kannte sie nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation><numerusform>%n Bestellung</numerusform><numerusform>%n Bestellungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation><numerusform>%n Rückgabe</numerusform><numerusform>%n Rückgaben</numerusform></translation>
    </message>
    <message>
        <source>the last one on %1</source>
        <translation>die letzte am %1</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>The database holds no orders of this customer.</source>
        <translation>Die Datenbank enthält keine Bestellungen dieses Kunden.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TrainDialog</name>
    <message>
        <source>Train model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Nothing is published before the checks have passed. You can close this window and go on working: the training goes on, and the status bar shows it.</source>
        <translation>Nichts wird veröffentlicht, bevor die Prüfungen bestanden sind. Sie können dieses Fenster schließen und weiterarbeiten: Das Training läuft weiter, und die Statusleiste zeigt es an.</translation>
    </message>
    <message>
        <source>&amp;Another training</source>
        <translation>&amp;Weiteres Training</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>Cancel &amp;training</source>
        <translation>&amp;Training abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Train &amp;model</source>
        <translation>Modell t&amp;rainieren</translation>
    </message>
    <message>
        <source>Training a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>The training was cancelled. The last good model and its scores stay.</source>
        <translation>Das Training wurde abgebrochen. Das letzte gute Modell und seine Bewertungen bleiben.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TrainForm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Churn: no purchase within so many days after the date.</source>
        <translation>Abwanderung: kein Kauf binnen so vieler Tage nach dem Stichtag.</translation>
    </message>
    <message>
        <source>Active: last purchase less than so many days before the date.</source>
        <translation>Aktiv: letzter Kauf weniger als so viele Tage vor dem Stichtag.</translation>
    </message>
    <message>
        <source>As of the &amp;end of the data</source>
        <translation>Stand: &amp;Ende der Daten</translation>
    </message>
    <message>
        <source>Behavioural: rhythm, frequency, spend, season</source>
        <translation>Verhalten: Rhythmus, Häufigkeit, Umsatz, Saison</translation>
    </message>
    <message>
        <source>Baseline: the seven classical features</source>
        <translation>Vergleichsmodell: die sieben klassischen Merkmale</translation>
    </message>
    <message>
        <source>What the model knows of a customer.</source>
        <translation>Was das Modell von einem Kunden weiß.</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Features see only purchases before this date; customers are scored as of it.</source>
        <translation>Merkmale sehen nur Käufe vor diesem Datum; die Kunden werden mit diesem Stand bewertet.</translation>
    </message>
    <message>
        <source>&amp;Features</source>
        <translation>&amp;Merkmale</translation>
    </message>
    <message>
        <source>&amp;Horizon</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Active within</source>
        <translation>&amp;Aktiv innerhalb</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Dates this training uses</source>
        <translation>Stichtage dieses Trainings</translation>
    </message>
    <message>
        <source>Held-out test</source>
        <translation>Teststichtag</translation>
    </message>
    <message>
        <source>The date that the figures are of. Nothing of it is trained on.</source>
        <translation>Das Datum, von dem die Zahlen stammen. Nichts davon wird zum Training verwendet.</translation>
    </message>
    <message>
        <source>Test learns from</source>
        <translation>Test lernt aus</translation>
    </message>
    <message>
        <source>Dates whose outcome was known at the test date.</source>
        <translation>Stichtage, deren Ausgang am Teststichtag bekannt war.</translation>
    </message>
    <message>
        <source>Also judged at</source>
        <translation>Auch beurteilt am</translation>
    </message>
    <message>
        <source>Earlier dates at which the same recipe is tried.</source>
        <translation>Frühere Stichtage, an denen dasselbe Verfahren erprobt wird.</translation>
    </message>
    <message>
        <source>Final model learns from</source>
        <translation>Endgültiges Modell lernt aus</translation>
    </message>
    <message>
        <source>The latest dates whose outcome is known now.</source>
        <translation>Die spätesten Stichtage, deren Ausgang jetzt bekannt ist.</translation>
    </message>
    <message>
        <source>Scores as of</source>
        <translation>Bewertungen mit Stand</translation>
    </message>
    <message>
        <source>As of the &amp;end of the data (%1)</source>
        <translation>Stand: &amp;Ende der Daten (%1)</translation>
    </message>
    <message>
        <source>There are no purchases to train on. Load a file on the Data page first.</source>
        <translation>Es gibt keine Käufe zum Trainieren. Laden Sie zuerst eine Datei auf der Seite „Daten“.</translation>
    </message>
    <message>
        <source>%1; who bought by %2 is known</source>
        <translation>%1; wer bis zum %2 gekauft hat, ist bekannt</translation>
    </message>
    <message>
        <source>Low below %1, High from %2; change them in the preferences</source>
        <translation>Niedrig unter %1, Hoch ab %2; zu ändern in den Einstellungen</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TrainResult</name>
    <message>
        <source>At %1 its AUC was %2 of all customers</source>
        <translation>Am %1 betrug sein AUC bei allen Kunden %2</translation>
    </message>
    <message>
        <source>, and %1 of the active ones</source>
        <translation>, bei den aktiven %1</translation>
    </message>
    <message>
        <source>. It expected %1 to churn, and %2 did.</source>
        <translation>. Es erwartete %1 Abwanderung; eingetreten sind %2.</translation>
    </message>
    <message>
        <source>There was no champion to compare it with.</source>
        <translation>Es gab kein aktives Modell zum Vergleich.</translation>
    </message>
    <message>
        <source>Against champion %1 on the same customers its AUC differs by %2 (%3 to %4).</source>
        <translation>Gegenüber dem aktiven Modell %1 unterscheidet sich sein AUC an denselben Kunden um %2 (%3 bis %4).</translation>
    </message>
    <message>
        <source>The champion has seen that date, so its recipe was fitted anew to be fair.</source>
        <translation>Das aktive Modell kennt diesen Stichtag bereits; um fair zu vergleichen, wurde sein Verfahren neu angepasst.</translation>
    </message>
    <message>
        <source>Checks before publication</source>
        <translation>Prüfungen vor der Freigabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were scored with it as of %1.</source>
        <translation><numerusform>%Ln Kunde wurde damit bewertet, Stand %1.</numerusform><numerusform>%Ln Kunden wurden damit bewertet, Stand %1.</numerusform></translation>
    </message>
    <message>
        <source>Model %1 is the new champion</source>
        <translation>Modell %1 ist das neue aktive Modell</translation>
    </message>
    <message>
        <source>Model %1 was refused</source>
        <translation>Modell %1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>It did not pass the checks below, so the last good model and its scores stay.</source>
        <translation>Es hat die Prüfungen unten nicht bestanden; das letzte gute Modell und seine Bewertungen bleiben.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::VerdictCard</name>
    <message>
        <source>Enough</source>
        <translation>Ausreichend</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>Nicht ausreichend</translation>
    </message>
    <message>
        <source>Do the data suffice to train a model?</source>
        <translation>Reichen die Daten, um ein Modell zu trainieren?</translation>
    </message>
    <message>
        <source>A model would be trained as of %1 and tested as of %2.</source>
        <translation>Ein Modell würde mit Stand %1 trainiert und mit Stand %2 getestet.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::WaterfallChart</name>
    <message>
        <source>From the average customer to this one</source>
        <translation>Vom durchschnittlichen Kunden zu diesem</translation>
    </message>
    <message>
        <source>There are no reasons to show.</source>
        <translation>Es gibt keine Gründe anzuzeigen.</translation>
    </message>
    <message>
        <source>Average customer</source>
        <translation>Durchschnittlicher Kunde</translation>
    </message>
    <message>
        <source>A customer with average values</source>
        <translation>Ein Kunde mit durchschnittlichen Werten</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>Dieser Kunde</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>Die Bewertung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>on the log-odds</source>
        <translation>in Log-Odds</translation>
    </message>
    <message>
        <source>%1: %2 %3
%4</source>
        <translation>%1: %2 %3
%4</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::WelcomePage</name>
    <message>
        <source>Find the customers you are about to lose</source>
        <translation>Finden Sie die Kunden, die Sie zu verlieren drohen</translation>
    </message>
    <message>
        <source>Churnlens reads what your customers bought and when, learns from those who stayed and those who left, and says for each how likely no purchase follows, and why.</source>
        <translation>Churnlens liest, was Ihre Kunden wann gekauft haben, lernt von denen, die geblieben, und denen, die abgewandert sind, und sagt für jeden, wie wahrscheinlich kein Kauf mehr folgt und warum.</translation>
    </message>
    <message>
        <source>Your transactions</source>
        <translation>Ihre Transaktionen</translation>
    </message>
    <message>
        <source>CSV, Excel, gzip or zip, as the shop exports them. Choose files, or drop them here. You see what is in them before anything is loaded.</source>
        <translation>CSV, Excel, gzip oder zip, wie der Shop sie exportiert. Wählen Sie Dateien, oder legen Sie sie hier ab. Sie sehen den Inhalt, bevor etwas geladen wird.</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>Dateien ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>The demo data</source>
        <translation>Die Demodaten</translation>
    </message>
    <message>
        <source>%1 made-up transactions of a shop, loaded, trained on and scored within seconds, in a database of their own.</source>
        <translation>%1 erfundene Transaktionen eines Shops, in Sekunden geladen, zum Training verwendet und bewertet, in einer eigenen Datenbank.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>De&amp;mo ausprobieren</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>Eine Datenbank</translation>
    </message>
    <message>
        <source>Where Churnlens has worked before, or one that is new to it: PostgreSQL 14 or newer, on this or another machine.</source>
        <translation>Eine, in der Churnlens schon gearbeitet hat, oder eine neue: PostgreSQL 14 oder neuer, auf diesem oder einem anderen Rechner.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Preparing the demo</source>
        <translation>Demo vorbereiten</translation>
    </message>
    <message>
        <source>Made-up customers, the same every time. Your own data are left alone.</source>
        <translation>Erfundene Kunden, jedes Mal dieselben. Ihre eigenen Daten bleiben unberührt.</translation>
    </message>
    <message>
        <source>The demo was cancelled.</source>
        <translation>Die Demo wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The demo could not be prepared. %1</source>
        <translation>Die Demo konnte nicht vorbereitet werden. %1</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: the database and the models are made in %1.</source>
        <translation>Nichts verlässt diesen Rechner: Die Datenbank und die Modelle entstehen in %1.</translation>
    </message>
    <message>
        <source>Files of transactions</source>
        <translation>Dateien mit Transaktionen</translation>
    </message>
    <message>
        <source>Transactions (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;All files (*)</source>
        <translation>Transaktionen (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>The models are kept in %1, everything else in the database.</source>
        <translation>Die Modelle liegen in %1, alles andere in der Datenbank.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::WhatIfPanel</name>
    <message>
        <source>An order on the as-of date, of the customer's average size</source>
        <translation>Eine Bestellung am Stichtag, in der durchschnittlichen Größe des Kunden</translation>
    </message>
    <message>
        <source>Size of that &amp;order</source>
        <translation>&amp;Größe dieser Bestellung</translation>
    </message>
    <message>
        <source>Amount, items and lines against the customer's average order</source>
        <translation>Betrag, Stückzahl und Zeilen gegenüber der durchschnittlichen Bestellung des Kunden</translation>
    </message>
    <message>
        <source>&amp;Days of silence</source>
        <translation>Tage &amp;ohne Bestellung</translation>
    </message>
    <message>
        <source>Days that pass without an order before the score is made anew</source>
        <translation>Tage, die ohne Bestellung vergehen, bevor neu bewertet wird</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird zu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Change in probability points</source>
        <translation>Änderung in Prozentpunkten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the score as it is</source>
        <translation>Zurück zur jetzigen Bewertung</translation>
    </message>
    <message>
        <source>An order &amp;today (%1)</source>
        <translation>B&amp;estellung heute (%1)</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>As of %1; 95 % interval %2 to %3</source>
        <translation>Stand %1; 95-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>If nothing is ordered: %1 on %2 (in %3)</source>
        <translation>Ohne Bestellung: %1 am %2 (noch %3)</translation>
    </message>
    <message>
        <source>The risk is %1 already; there is no higher bucket.</source>
        <translation>Die Risikoklasse ist bereits %1; eine höhere gibt es nicht.</translation>
    </message>
    <message>
        <source>If nothing is ordered: stays %1 for two years at least</source>
        <translation>Ohne Bestellung: bleibt mindestens zwei Jahre lang %1</translation>
    </message>
    <message>
        <source>The database holds no orders to start from.</source>
        <translation>Die Datenbank enthält keine Bestellungen, von denen auszugehen wäre.</translation>
    </message>
    <message>
        <source>The orders have changed since this score was made. Make new scores first.</source>
        <translation>Die Bestellungen haben sich seit dieser Bewertung geändert. Bewerten Sie zuerst neu.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::WindowApplication</name>
    <message>
        <source>The language changes as soon as what is running has ended.</source>
        <translation>Die Sprache wechselt, sobald das Laufende beendet ist.</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::WindowMenus</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>Dateien ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Try the &amp;demo data</source>
        <translation>De&amp;modaten ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Mit einer Datenbank &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Save page as PDF…</source>
        <translation>Seite als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>Seite &amp;drucken…</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Churnlens</source>
        <translation>&amp;Über Churnlens</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::Workspace</name>
    <message>
        <source>Opening the database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>private server</source>
        <translation>privater Server</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>Keine Datenbank ist geöffnet.</translation>
    </message>
    <message>
        <source>Opening the database was cancelled. Try again.</source>
        <translation>Das Öffnen der Datenbank wurde abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>external database</source>
        <translation>externe Datenbank</translation>
    </message>
</context>
<context>
    <name>churnlens::gui::XyChart</name>
    <message>
        <source>(%1 to %2)</source>
        <extracomment>a value's interval, after the value</extracomment>
        <translation>(%1 bis %2)</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s), %2 from %3 to %4, the last %5</source>
        <translation><numerusform>%1: %n Punkt, %2 von %3 bis %4, der letzte %5</numerusform><numerusform>%1: %n Punkte, %2 von %3 bis %4, der letzte %5</numerusform></translation>
    </message>
</context>
</TS>