<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation><numerusform>%n minute ago</numerusform><numerusform>%n minutes ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation><numerusform>%n hour ago</numerusform><numerusform>%n hours ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation><numerusform>%n day ago</numerusform><numerusform>%n days ago</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::BacktestCard</name>
    <message numerus="yes">
        <source>%1: better beyond chance at %2 of %n date(s)</source>
        <translation><numerusform>%1: better beyond chance at %2 of %n date</numerusform><numerusform>%1: better beyond chance at %2 of %n dates</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::BarChart</name>
    <message numerus="yes">
        <source>%1 in %n bins of %2; most, %3, from %4</source>
        <extracomment>of a histogram; 2: "Churn probability"; 4: "Customers"</extracomment>
        <translation><numerusform>%1 in %n bin of %2; most, %3, from %4</numerusform><numerusform>%1 in %n bins of %2; most, %3, from %4</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::Closing</name>
    <message numerus="yes">
        <source>The REST API, which answered %n request(s) in the last ten minutes</source>
        <translation><numerusform>The REST API, which answered %n request in the last ten minutes</numerusform><numerusform>The REST API, which answered %n requests in the last ten minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The format that you corrected of %n file(s), not loaded yet</source>
        <translation><numerusform>The format that you corrected of %n file, not loaded yet</numerusform><numerusform>The format that you corrected of %n files, not loaded yet</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CurvesCard</name>
    <message numerus="yes">
        <source>Predicted %1, churned %2 (%3 to %4)
%Ln customer(s) between %5 and %6</source>
        <translation><numerusform>Predicted %1, churned %2 (%3 to %4)
%Ln customer between %5 and %6</numerusform><numerusform>Predicted %1, churned %2 (%3 to %4)
%Ln customers between %5 and %6</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomerView</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation><numerusform>%n order</numerusform><numerusform>%n orders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) below the axis</source>
        <translation><numerusform>%n return below the axis</numerusform><numerusform>%n returns below the axis</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::CustomersPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation><numerusform>%n customer</numerusform><numerusform>%n customers</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DataPage</name>
    <message numerus="yes">
        <source>Loading %n file(s)</source>
        <translation><numerusform>Loading %n file</numerusform><numerusform>Loading %n files</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::DriftCard</name>
    <message numerus="yes">
        <source>%n column(s) have moved beyond chance. Train again once later orders are loaded.</source>
        <translation><numerusform>%n column has moved beyond chance. Train again once later orders are loaded.</numerusform><numerusform>%n columns have moved beyond chance. Train again once later orders are loaded.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FileTree</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation><numerusform>%n table</numerusform><numerusform>%n tables</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::FindingText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The data end on %1, %n day(s) before the end of the month.</source>
        <translation><numerusform>The data end on %1, %n day before the end of the month.</numerusform><numerusform>The data end on %1, %n days before the end of the month.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The model was trained %n day(s) ago. Train again to follow the season.</source>
        <translation><numerusform>The model was trained %n day ago. Train again to follow the season.</numerusform><numerusform>The model was trained %n days ago. Train again to follow the season.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ImportView</name>
    <message numerus="yes">
        <source>%n file(s) to load</source>
        <translation><numerusform>%n file to load</numerusform><numerusform>%n files to load</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::KpiRow</name>
    <message numerus="yes">
        <source>Everyone with a purchase before %1. Active: the last one less than %n day(s) before; lapsed: the others.</source>
        <translation><numerusform>Everyone with a purchase before %1. Active: the last one less than %n day before; lapsed: the others.</numerusform><numerusform>Everyone with a purchase before %1. Active: the last one less than %n days before; lapsed: the others.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The sum of the churn probabilities, with its 95 % interval, which is known for all customers together. Churn: no purchase in the %n day(s) from %1 on.</source>
        <translation><numerusform>The sum of the churn probabilities, with its 95 % interval, which is known for all customers together. Churn: no purchase in the %n day from %1 on.</numerusform><numerusform>The sum of the churn probabilities, with its 95 % interval, which is known for all customers together. Churn: no purchase in the %n days from %1 on.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LoadResult</name>
    <message numerus="yes">
        <source>%n file(s) had been loaded before</source>
        <translation><numerusform>%n file had been loaded before</numerusform><numerusform>%n files had been loaded before</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LoadsCard</name>
    <message numerus="yes">
        <source>%n file(s), the latest first</source>
        <translation><numerusform>%n file, the latest first</numerusform><numerusform>%n files, the latest first</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::LogCard</name>
    <message numerus="yes">
        <source>Drop the filter to see all %n.</source>
        <translation><numerusform>Drop the filter to see the one there is.</numerusform><numerusform>Drop the filter to see all %n.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelActions</name>
    <message numerus="yes">
        <source>%Ln customer(s) scored with model %1.</source>
        <translation><numerusform>%Ln customer scored with model %1.</numerusform><numerusform>%Ln customers scored with model %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelHeadline</name>
    <message numerus="yes">
        <source>Model &lt;b&gt;%1&lt;/b&gt;, %2, trained %3. Churn: no purchase within %n day(s). Figures of the held-out date %4.</source>
        <translation><numerusform>Model &lt;b&gt;%1&lt;/b&gt;, %2, trained %3. Churn: no purchase within %n day. Figures of the held-out date %4.</numerusform><numerusform>Model &lt;b&gt;%1&lt;/b&gt;, %2, trained %3. Churn: no purchase within %n days. Figures of the held-out date %4.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Last purchase less than %n day(s) before the date.</source>
        <translation><numerusform>Last purchase less than %n day before the date.</numerusform><numerusform>Last purchase less than %n days before the date.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation><numerusform>%n check</numerusform><numerusform>%n checks</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelPage</name>
    <message numerus="yes">
        <source>%n column(s) of the scored customers have moved since the training.</source>
        <translation><numerusform>%n column of the scored customers has moved since the training.</numerusform><numerusform>%n columns of the scored customers have moved since the training.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ModelSections</name>
    <message numerus="yes">
        <source>%1 at the held-out date %2: %Ln customer(s)</source>
        <translation><numerusform>%1 at the held-out date %2: %Ln customer</numerusform><numerusform>%1 at the held-out date %2: %Ln customers</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::NotesPanel</name>
    <message numerus="yes">
        <source>Show all %n notes</source>
        <translation><numerusform>Show the one note</numerusform><numerusform>Show all %n notes</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::NoticeList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation><numerusform>Show %n more</numerusform><numerusform>Show %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OutcomeCard</name>
    <message numerus="yes">
        <source>The run of %1 expected %2 of %Ln customer(s) to churn; %3 did. AUC %4.</source>
        <translation><numerusform>The run of %1 expected %2 of %Ln customer to churn; %3 did. AUC %4.</numerusform><numerusform>The run of %1 expected %2 of %Ln customers to churn; %3 did. AUC %4.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OverviewCharts</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n other</numerusform><numerusform>%n others</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All customers of each of %n runs, by as-of date; bars: 95 % interval</source>
        <translation><numerusform>All customers of the one run, by as-of date; bars: 95 % interval</numerusform><numerusform>All customers of each of %n runs, by as-of date; bars: 95 % interval</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::OverviewContent</name>
    <message numerus="yes">
        <source>Churn: no purchase in the %n day(s) from %1 on.</source>
        <translation><numerusform>Churn: no purchase in the %n day from %1 on.</numerusform><numerusform>Churn: no purchase in the %n days from %1 on.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::QualityFacts</name>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation><numerusform>of %n customer</numerusform><numerusform>of %n customers</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::QualityView</name>
    <message numerus="yes">
        <source>%1 active within %n day(s)</source>
        <translation><numerusform>%1 active within %n day</numerusform><numerusform>%1 active within %n days</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::RegistryCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::StatusLine</name>
    <message numerus="yes">
        <source>Model %1, scored %2. Churn: no purchase in the %n day(s) after %3.</source>
        <translation><numerusform>Model %1, scored %2. Churn: no purchase in the %n day after %3.</numerusform><numerusform>Model %1, scored %2. Churn: no purchase in the %n days after %3.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation><numerusform> (and %n more)</numerusform><numerusform> (and %n more)</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::ThresholdCard</name>
    <message numerus="yes">
        <source>Of the %Ln customer(s) listed, %1%2 did churn (precision).</source>
        <translation><numerusform>Of the %Ln customer listed, %1%2 did churn (precision).</numerusform><numerusform>Of the %Ln customers listed, %1%2 did churn (precision).</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TimelineChart</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation><numerusform>%n line</numerusform><numerusform>%n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation><numerusform>%n order</numerusform><numerusform>%n orders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation><numerusform>%n return</numerusform><numerusform>%n returns</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::TrainResult</name>
    <message numerus="yes">
        <source>%Ln customer(s) were scored with it as of %1.</source>
        <translation><numerusform>%Ln customer was scored with it as of %1.</numerusform><numerusform>%Ln customers were scored with it as of %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>churnlens::gui::XyChart</name>
    <message numerus="yes">
        <source>%1: %n point(s), %2 from %3 to %4, the last %5</source>
        <translation><numerusform>%1: %n point, %2 from %3 to %4, the last %5</numerusform><numerusform>%1: %n points, %2 from %3 to %4, the last %5</numerusform></translation>
    </message>
</context>
</TS>