<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BulkQuestion</name>
    <message numerus="yes">
        <source>%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</source>
        <translation>
            <numerusform>%n order will be cancelled: the number goes back to its provider, and the customer gets the held money back when that is confirmed. What cannot be cancelled any more is left as it is and named in the results.</numerusform>
            <numerusform>%n orders will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n order(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n order</numerusform>
            <numerusform>&amp;Cancel %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message numerus="yes">
        <source>A text of 1 to %n bytes</source>
        <translation>
            <numerusform>A text of 1 byte</numerusform>
            <numerusform>A text of 1 to %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::models::SavedViews</name>
    <message numerus="yes">
        <source>This name is too long: at most %n byte(s), which is as many plain letters.</source>
        <translation>
            <numerusform>This name is too long: at most %n byte, which is as many plain letters.</numerusform>
            <numerusform>This name is too long: at most %n bytes, which is as many plain letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrdersPage</name>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UsersPage</name>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
</context>
</TS>
