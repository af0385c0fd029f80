<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
