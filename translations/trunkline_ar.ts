<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_AE" sourcelanguage="en_GB">
<context>
    <name>BulkQuestion</name>
    <message>
        <source>&amp;Number of orders</source>
        <translation>عدد الطلبات (&amp;N)</translation>
    </message>
    <message>
        <source>Type %1 to confirm that you mean so many.</source>
        <translation>اكتب %1 لتأكيد أنك تقصد هذا العدد.</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>إلغاء طلبات</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</source>
        <translation>
            <numerusform>لن يُلغى أي طلب (%n).</numerusform>
            <numerusform>سيُلغى طلب واحد (%n): تعود الأرقام إلى المزوّدين ويسترد العملاء المبالغ المحجوزة عند تأكيد كل منها. ما لم يعد إلغاؤه ممكنًا يبقى كما هو ويُذكر في النتائج.</numerusform>
            <numerusform>سيُلغى طلبان (%n): تعود الأرقام إلى المزوّدين ويسترد العملاء المبالغ المحجوزة عند تأكيد كل منها. ما لم يعد إلغاؤه ممكنًا يبقى كما هو ويُذكر في النتائج.</numerusform>
            <numerusform>ستُلغى %n طلبات: تعود الأرقام إلى المزوّدين ويسترد العملاء المبالغ المحجوزة عند تأكيد كل منها. ما لم يعد إلغاؤه ممكنًا يبقى كما هو ويُذكر في النتائج.</numerusform>
            <numerusform>سيُلغى %n طلبًا: تعود الأرقام إلى المزوّدين ويسترد العملاء المبالغ المحجوزة عند تأكيد كل منها. ما لم يعد إلغاؤه ممكنًا يبقى كما هو ويُذكر في النتائج.</numerusform>
            <numerusform>سيُلغى %n طلب: تعود الأرقام إلى المزوّدين ويسترد العملاء المبالغ المحجوزة عند تأكيد كل منها. ما لم يعد إلغاؤه ممكنًا يبقى كما هو ويُذكر في النتائج.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n order(s)</source>
        <translation>
            <numerusform>إلغاء %n طلب (&amp;C)</numerusform>
            <numerusform>إلغاء طلب واحد (%n) (&amp;C)</numerusform>
            <numerusform>إلغاء طلبين (%n) (&amp;C)</numerusform>
            <numerusform>إلغاء %n طلبات (&amp;C)</numerusform>
            <numerusform>إلغاء %n طلبًا (&amp;C)</numerusform>
            <numerusform>إلغاء %n طلب (&amp;C)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>One of: %1</source>
        <translation>أحد ما يلي: %1</translation>
    </message>
    <message>
        <source>An id that begins with %1</source>
        <translation>معرّف يبدأ بـ %1</translation>
    </message>
    <message numerus="yes">
        <source>A text of 1 to %n bytes</source>
        <translation>
            <numerusform>نص لا يتجاوز %n بايت</numerusform>
            <numerusform>نص من بايت واحد</numerusform>
            <numerusform>نص من 1 إلى 2 بايت</numerusform>
            <numerusform>نص من 1 إلى %n بايتات</numerusform>
            <numerusform>نص من 1 إلى %n بايتًا</numerusform>
            <numerusform>نص من 1 إلى %n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>A country code of two letters, such as DE</source>
        <translation>رمز دولة من حرفين، مثل DE</translation>
    </message>
    <message>
        <source>A service by its short name, such as whatsapp</source>
        <translation>الاسم المختصر للخدمة، مثل whatsapp</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>A day and time with its zone, such as 2026-01-31T09:00:00Z</source>
        <translation>يوم ووقت مع المنطقة الزمنية، مثل 2026-01-31T09:00:00Z</translation>
    </message>
    <message>
        <source>is</source>
        <translation>يساوي</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>يبدأ بـ</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>طلب تجريبي</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>تاريخ التسجيل</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>قبل %1 د</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>قبل %1 س</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Cancel of orders: %1</source>
        <translation>إلغاء طلبات: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>%1 of %2 gone through · %3 cancelled · %4 refused · %5 left</source>
        <translation>تمت معالجة %1 من %2 · أُلغي %3 · رُفض %4 · بقي %5</translation>
    </message>
    <message>
        <source>Orders cancelled: all of %1.</source>
        <translation>أُلغيت كل الطلبات: %1.</translation>
    </message>
    <message>
        <source>Orders cancelled: %1 of %2. Refused: %3.</source>
        <translation>الطلبات الملغاة: %1 من %2. المرفوضة: %3.</translation>
    </message>
    <message>
        <source>The cancel of many orders was stopped. Cancelled: %1 of %2; refused: %3; left as they are: %4.</source>
        <translation>أُوقف الإلغاء الجماعي. أُلغي: %1 من %2؛ رُفض: %3؛ بقي كما هو: %4.</translation>
    </message>
    <message>
        <source>The cancel of many orders failed. Cancelled: %1 of %2. %3</source>
        <translation>فشل الإلغاء الجماعي. أُلغي: %1 من %2. %3</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>بقي كما كان</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بانتظار الرمز</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long from now: 30m, 12h, 7d.</source>
        <translation>يوم، أو يوم ووقت (2026-01-31 18:00، بتوقيت %1)، أو بعد كم من الآن: 30m، 12h، 7d.</translation>
    </message>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long ago: 30m, 12h, 7d.</source>
        <translation>يوم، أو يوم ووقت (2026-01-31 18:00، بتوقيت %1)، أو منذ متى: 30m، 12h، 7d.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>طلبات كثيرة جدًا. انتظر لحظة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1 s.</source>
        <translation>طلبات كثيرة جدًا. أعد المحاولة بعد %1 ث.</translation>
    </message>
    <message>
        <source>The e-mail address, the password or the code is wrong.</source>
        <translation>عنوان البريد أو كلمة المرور أو الرمز غير صحيح.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>دورك لا يسمح بذلك.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this: %1</source>
        <translation>يجب أن يوافق شخص آخر على ذلك: %1</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Read it again before you go on.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء. اقرأه من جديد قبل المتابعة.</translation>
    </message>
    <message>
        <source>This does not exist, or not any more.</source>
        <translation>هذا غير موجود أو لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>انتهت جلستك. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The server refused: see the marked field.</source>
        <translation>رفض الخادم: انظر الحقل المعلَّم.</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>رفض الخادم: %1</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>رفض الخادم بحالة HTTP ‏%1.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>تعذّر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يُجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid now. Is this computer&apos;s clock right?</source>
        <translation>شهادة الخادم غير صالحة الآن. هل ساعة هذا الحاسوب صحيحة؟</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>لم يستطع الخادم إثبات هويته.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>تم الإيقاف.</translation>
    </message>
    <message>
        <source>The answer could not be understood. Is this a Trunkline server of the same age as this console?</source>
        <translation>تعذّر فهم الإجابة. هل هذا خادم Trunkline من إصدار هذه اللوحة نفسه؟</translation>
    </message>
    <message>
        <source>%1 (request %2)</source>
        <translation>%1 (الطلب ‎%2)</translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>Past its expiry</source>
        <translation>تجاوز موعد انتهائه</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Ordered</source>
        <translation>تم الطلب</translation>
    </message>
    <message>
        <source>Still being bought</source>
        <translation>ما زال قيد الشراء</translation>
    </message>
    <message>
        <source>Number handed out</source>
        <translation>سُلّم الرقم</translation>
    </message>
    <message>
        <source>Code received</source>
        <translation>وصل الرمز</translation>
    </message>
    <message>
        <source>Further message</source>
        <translation>رسالة أخرى</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>قيد الإلغاء</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي المهلة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Provider asked</source>
        <translation>سُئل المزوّد</translation>
    </message>
    <message>
        <source>Number bought</source>
        <translation>اشتُري الرقم</translation>
    </message>
    <message>
        <source>Provider refused</source>
        <translation>رفض المزوّد</translation>
    </message>
    <message>
        <source>Provider&apos;s answer unknown</source>
        <translation>إجابة المزوّد غير معروفة</translation>
    </message>
    <message>
        <source>Number given back</source>
        <translation>أُعيد الرقم</translation>
    </message>
    <message>
        <source>Number lost</source>
        <translation>ضاع الرقم</translation>
    </message>
    <message>
        <source>Message arrived</source>
        <translation>وصلت الرسالة</translation>
    </message>
    <message>
        <source>Message arrived late</source>
        <translation>وصلت الرسالة متأخرة</translation>
    </message>
    <message>
        <source>Cancelled by staff</source>
        <translation>ألغاه أحد الموظفين</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>قيد الشراء</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بانتظار الرمز</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>قيد الإغلاق</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>تم الاستلام</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>سُئل</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>اشتُري</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>ضائع</translation>
    </message>
    <message>
        <source>Provider asked by staff</source>
        <translation>سأل الموظفون المزوّد</translation>
    </message>
    <message>
        <source>Refunded by staff</source>
        <translation>رد قيمته الموظفون</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>أُطلق الحجز</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مسترد</translation>
    </message>
    <message>
        <source>Cost at purchase</source>
        <translation>التكلفة عند الشراء</translation>
    </message>
    <message>
        <source>Cost returned</source>
        <translation>التكلفة المستردة</translation>
    </message>
    <message>
        <source>Cost at capture</source>
        <translation>التكلفة عند التحصيل</translation>
    </message>
    <message>
        <source>Loss with the provider</source>
        <translation>خسارة لدى المزوّد</translation>
    </message>
    <message>
        <source>Exchange of currencies</source>
        <translation>صرف العملات</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Saved view of the team</source>
        <translation>عرض محفوظ للفريق</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>عرض محفوظ</translation>
    </message>
    <message>
        <source>Open this place</source>
        <translation>فتح هذا المكان</translation>
    </message>
    <message>
        <source>Looked at recently</source>
        <translation>شوهد مؤخرًا</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>أدخل عنوان الخادم.</translation>
    </message>
    <message>
        <source>Enter an address such as https://desk.example.com</source>
        <translation>أدخل عنوانًا مثل https://desk.example.com</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer may be used: enter https://</source>
        <translation>من دون تشفير لا يُستخدم إلا خادم على هذا الحاسوب: أدخل ‎https://</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>يجب أن يبدأ العنوان بـ ‎https://</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>It was written by a newer console, or this one may not write it: %1</source>
        <translation>كتبته لوحة أحدث، أو لا تستطيع هذه اللوحة كتابته: %1</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>تعذّر فتحه: %1</translation>
    </message>
    <message>
        <source>The file was damaged. It lies beside the new one as %1</source>
        <translation>كان الملف تالفًا. وهو محفوظ بجانب الجديد باسم %1</translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>الطلبات، 30 يومًا</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>مع رمز</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>تاريخ التسجيل</translation>
    </message>
</context>
<context>
    <name>UserQuestions</name>
    <message>
        <source>&amp;What</source>
        <translation>ماذا (&amp;W)</translation>
    </message>
    <message>
        <source>Every sign-in ends at once and no API key works. Live orders end as they would.</source>
        <translation>تنتهي كل الجلسات فورًا ولا يعمل أي مفتاح API. تنتهي الطلبات الجارية كالمعتاد.</translation>
    </message>
    <message>
        <source>No new orders can be placed; everything else works.</source>
        <translation>لا يمكن تقديم طلبات جديدة؛ كل ما عداها يعمل.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>حتى (&amp;U)</translation>
    </message>
    <message>
        <source>Empty: until somebody ends it.</source>
        <translation>فارغ: حتى ينهيه أحد.</translation>
    </message>
    <message>
        <source>That is over: %1.</source>
        <translation>مضى هذا الوقت: %1.</translation>
    </message>
    <message>
        <source>Ends by itself on %1.</source>
        <translation>ينتهي تلقائيًا في %1.</translation>
    </message>
    <message>
        <source>&amp;Message to the customer</source>
        <translation>رسالة إلى العميل (&amp;M)</translation>
    </message>
    <message>
        <source>May be left empty. The customer reads it when signing in; the reason below stays here.</source>
        <translation>يمكن تركه فارغًا. يقرؤه العميل عند الدخول، أما السبب أدناه فيبقى هنا.</translation>
    </message>
    <message>
        <source>Ban customer</source>
        <translation>حظر عميل</translation>
    </message>
    <message>
        <source>One customer, %1, is shut out.</source>
        <translation>يُمنع عميل واحد، %1.</translation>
    </message>
    <message>
        <source>&amp;Ban the customer</source>
        <translation>حظر العميل (&amp;B)</translation>
    </message>
    <message>
        <source>End the ban</source>
        <translation>إنهاء الحظر</translation>
    </message>
    <message>
        <source>One customer, %1, may sign in again, and the API keys work again.</source>
        <translation>يمكن لعميل واحد، %1، الدخول من جديد وتعمل مفاتيح API مجددًا.</translation>
    </message>
    <message>
        <source>&amp;End the ban</source>
        <translation>إنهاء الحظر (&amp;E)</translation>
    </message>
    <message>
        <source>Sign the customer out everywhere</source>
        <translation>إنهاء كل جلسات العميل</translation>
    </message>
    <message>
        <source>Every sign-in of one customer, %1, ends at once. API keys stay, and the customer may sign in again.</source>
        <translation>تنتهي كل جلسات عميل واحد، %1، فورًا. تبقى مفاتيح API ويمكنه الدخول من جديد.</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere</source>
        <translation>إنهاء كل الجلسات (&amp;S)</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>الحساب كله</translation>
    </message>
    <message>
        <source>New orders only</source>
        <translation>الطلبات الجديدة فقط</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message>
        <source>No orders within 20 seconds.</source>
        <translation>لا طلبات خلال 20 ثانية.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>What this computer remembers of places you have looked at starts anew. %1</source>
        <translation>يبدأ من جديد ما يتذكره هذا الحاسوب من الأماكن التي شاهدتها. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::BulkCancel</name>
    <message>
        <source>The last cancel of many orders is still on its way to the server.</source>
        <translation>آخر إلغاء جماعي ما زال في طريقه إلى الخادم.</translation>
    </message>
    <message>
        <source>It is not known yet whether the last cancel of many orders has begun. Retry finds out and begins nothing twice.</source>
        <translation>لا يُعرف بعد هل بدأ آخر إلغاء جماعي. إعادة المحاولة تتحقق ولا تبدأ شيئًا مرتين.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>دورك لا يسمح بإلغاء الطلبات.</translation>
    </message>
    <message>
        <source>No orders are selected.</source>
        <translation>لم تُحدَّد طلبات.</translation>
    </message>
    <message>
        <source>No more than %1 orders can be cancelled at once, and more are selected. Narrow the filter, or select fewer.</source>
        <translation>لا يمكن إلغاء أكثر من %1 طلب دفعة واحدة، والمحدد أكثر. ضيّق التصفية أو حدد أقل.</translation>
    </message>
    <message>
        <source>The list is still being counted. Wait until its number is known.</source>
        <translation>ما زالت القائمة تُعدّ. انتظر حتى يُعرف عددها.</translation>
    </message>
    <message>
        <source>You took orders out of the whole list, and not all of the others have been read yet. Scroll through the list once, narrow the filter instead, or select the whole list.</source>
        <translation>استثنيت طلبات من القائمة كلها ولم تُقرأ كل البقية بعد. مرّر القائمة مرة، أو ضيّق التصفية، أو حدد القائمة كلها.</translation>
    </message>
    <message>
        <source>It is not known yet whether the cancel of the selected orders has begun. %1</source>
        <translation>لا يُعرف بعد هل بدأ إلغاء الطلبات المحددة. %1</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the selected orders were %1 when you were asked, and are %2 now. They are still selected; look at them again.</source>
        <translation>لم يُلغَ شيء: كان المحدد %1 عند السؤال وأصبح %2 الآن. ما زالت محددة؛ انظر إليها مرة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the server had closed this list meanwhile. It is read anew and still selected; look at it again.</source>
        <translation>لم يُلغَ شيء: أغلق الخادم هذه القائمة في الأثناء. قُرئت من جديد وما زالت محددة؛ انظر إليها مرة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was cancelled. %1</source>
        <translation>لم يُلغَ شيء. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>trunkline::models::FilterModel</name>
    <message>
        <source>%1 (turned off)</source>
        <translation>%1 (متوقف)</translation>
    </message>
    <message>
        <source>This list cannot be filtered by “%1”.</source>
        <translation>لا يمكن تصفية هذه القائمة حسب «%1».</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: ‏%2.</translation>
    </message>
    <message>
        <source>This is not a link to this list.</source>
        <translation>هذا ليس رابطًا إلى هذه القائمة.</translation>
    </message>
    <message>
        <source>The link says “%1” twice.</source>
        <translation>يذكر الرابط «%1» مرتين.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobModel</name>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>It is not known whether the rest was left undone. %1</source>
        <translation>لا يُعرف هل تُرك الباقي. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobsModel</name>
    <message>
        <source>Started</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
</context>
<context>
    <name>trunkline::models::LiveFeed</name>
    <message>
        <source>Not live</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>جارٍ إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
</context>
<context>
    <name>trunkline::models::OrderDetailModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Nothing was sent. The order is now in the state “%1”. %2</source>
        <translation>لم يُرسل شيء. الطلب الآن في الحالة «%1». ‏%2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>أُغلق</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>لا طلب مفتوح.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>دورك لا يسمح بإلغاء الطلبات.</translation>
    </message>
    <message>
        <source>Only an order that waits for its code can be cancelled.</source>
        <translation>لا يُلغى إلا طلب ينتظر رمزه.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>لم يُلغَ الطلب %1. %2</translation>
    </message>
    <message>
        <source>Your role may not ask providers.</source>
        <translation>دورك لا يسمح بسؤال المزوّدين.</translation>
    </message>
    <message>
        <source>Only an order that is not over can be asked for.</source>
        <translation>لا يُسأل إلا عن طلب لم ينتهِ.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RefundModel</name>
    <message>
        <source>It is not known yet whether the last refund has reached the customer. Retry finds out and gives nothing twice.</source>
        <translation>لا يُعرف بعد هل وصل آخر استرداد إلى العميل. تكشف إعادة المحاولة ذلك ولا تُعيد شيئًا مرتين.</translation>
    </message>
    <message>
        <source>Your role may not refund orders.</source>
        <translation>دورك لا يسمح برد قيمة الطلبات.</translation>
    </message>
    <message>
        <source>Nothing is left to give back.</source>
        <translation>لم يبقَ ما يُرد.</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>بقي اليوم %1 من %2</translation>
    </message>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>أدخل مبلغًا مثل %1</translation>
    </message>
    <message>
        <source>No more than %1 is left to give back.</source>
        <translation>لا يمكن رد أكثر من %1.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>لم يُرسل شيء. ‏%1</translation>
    </message>
    <message>
        <source>Refund of order %1: %2</source>
        <translation>رد قيمة الطلب %1: ‏%2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RowTableModel</name>
    <message>
        <source>Changed since: it no longer matches the filter. Refresh to remove it.</source>
        <translation>تغيّر منذ ذلك: لم يعد يطابق التصفية. حدّث لإزالته.</translation>
    </message>
    <message>
        <source>Row %L1, being read</source>
        <translation>الصف %L1 قيد القراءة</translation>
    </message>
    <message>
        <source>Row %L1 has left the list</source>
        <translation>غادر الصف %L1 القائمة</translation>
    </message>
    <message>
        <source>What stood here no longer matches the filter.</source>
        <translation>ما كان هنا لم يعد يطابق التصفية.</translation>
    </message>
    <message>
        <source>%1 (no longer matches the filter)</source>
        <translation>%1 (لم يعد يطابق التصفية)</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1، الأحدث أولًا</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1، الأقدم أولًا</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SavedViews</name>
    <message>
        <source>Give the view a name.</source>
        <translation>أعطِ العرض اسمًا.</translation>
    </message>
    <message numerus="yes">
        <source>This name is too long: at most %n byte(s), which is as many plain letters.</source>
        <translation>
            <numerusform>الاسم طويل جدًا: %n بايت على الأكثر.</numerusform>
            <numerusform>الاسم طويل جدًا: بايت واحد (%n) على الأكثر.</numerusform>
            <numerusform>الاسم طويل جدًا: بايتان (%n) على الأكثر.</numerusform>
            <numerusform>الاسم طويل جدًا: %n بايتات على الأكثر.</numerusform>
            <numerusform>الاسم طويل جدًا: %n بايتًا على الأكثر.</numerusform>
            <numerusform>الاسم طويل جدًا: %n بايت على الأكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have a view of this name already.</source>
        <translation>لديك عرض بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>%1 · of %2</source>
        <translation>%1 · من %2</translation>
    </message>
    <message>
        <source>%1 · shared with the team</source>
        <translation>%1 · مشترك مع الفريق</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ShownView</name>
    <message>
        <source>This saved view does not exist any more.</source>
        <translation>لم يعد هذا العرض المحفوظ موجودًا.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. %2</source>
        <translation>تعذّر فتح «%1». %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignInModel</name>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>أدخل عنوان بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>أدخل كلمة المرور.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows, or a recovery code.</source>
        <translation>أدخل الأرقام الستة التي يعرضها تطبيق المصادقة، أو رمز استعادة.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows.</source>
        <translation>أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.</translation>
    </message>
    <message>
        <source>It is longer. Leave the field empty if you were not given one.</source>
        <translation>هو أطول. اترك الحقل فارغًا إن لم تُعطَ واحدًا.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was kept, but it could not be continued. %2</source>
        <translation>حُفظ تسجيل دخول %1 لكن تعذّرت متابعته. ‏%2</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you see stays as it is.</source>
        <translation>انتهت جلستك. سجّل الدخول من جديد؛ يبقى ما تراه كما هو.</translation>
    </message>
    <message>
        <source>This is not the one-time secret of this account, or it is too old. Whoever administers the server makes a new one.</source>
        <translation>هذا ليس السر المؤقت لهذا الحساب، أو أنه قديم. ينشئ مدير الخادم سرًا جديدًا.</translation>
    </message>
    <message>
        <source>This code is wrong or was used before. Wait for the next one; are the clocks of this computer and of the authenticator right?</source>
        <translation>هذا الرمز خاطئ أو استُخدم من قبل. انتظر التالي؛ هل ساعتا هذا الحاسوب وتطبيق المصادقة صحيحتان؟</translation>
    </message>
    <message>
        <source>The console is locked. Sign in again; what you were doing is kept.</source>
        <translation>الوحدة مقفلة. سجّل الدخول من جديد؛ ما كنت تفعله محفوظ.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignOutEverywhere</name>
    <message>
        <source>You are not signed out everywhere: another session could not be ended. %1</source>
        <translation>لم يتم تسجيل خروجك من كل مكان: تعذّر إنهاء جلسة أخرى. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserActionsModel</name>
    <message>
        <source>No customer is open.</source>
        <translation>لا يوجد عميل مفتوح.</translation>
    </message>
    <message>
        <source>This customer&apos;s standing has changed meanwhile.</source>
        <translation>تغيّر وضع هذا العميل في الأثناء.</translation>
    </message>
    <message>
        <source>Your role may not ban customers.</source>
        <translation>دورك لا يسمح بحظر العملاء.</translation>
    </message>
    <message>
        <source>Your role may not end bans.</source>
        <translation>دورك لا يسمح بإنهاء الحظر.</translation>
    </message>
    <message>
        <source>Your role may not end a customer&apos;s sign-ins.</source>
        <translation>دورك لا يسمح بإنهاء جلسات عميل.</translation>
    </message>
    <message>
        <source>The customer is signed in nowhere.</source>
        <translation>العميل غير مسجّل الدخول في أي مكان.</translation>
    </message>
    <message>
        <source>No longer than %1 characters of English; other scripts take more room.</source>
        <translation>لا تزيد على %1 حرفًا إنجليزيًا؛ الكتابات الأخرى تأخذ مساحة أكبر.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>لم يُرسل شيء. ‏%1</translation>
    </message>
    <message>
        <source>Customer %1: it did not work. %2</source>
        <translation>العميل %1: لم ينجح ذلك. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserDetailModel</name>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>رسالة إلى العميل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>يبدأ بـ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>تاريخ التسجيل</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>What can be spent</source>
        <translation>ما يمكن إنفاقه</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>For orders that are not over</source>
        <translation>لطلبات لم تنتهِ</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>الطلبات، 30 يومًا</translation>
    </message>
    <message>
        <source>Of the newest 2,000 orders</source>
        <translation>من أحدث 2,000 طلب</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>مع رمز</translation>
    </message>
    <message>
        <source>Refunds, 30 days</source>
        <translation>الاستردادات، 30 يومًا</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Never signed in and used no key</source>
        <translation>لم يدخل قط ولم يستخدم مفتاحًا</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>انتهى %1</translation>
    </message>
    <message>
        <source>somebody ends it</source>
        <translation>أن ينهيه أحد</translation>
    </message>
    <message>
        <source>Ends %1 unless it is renewed</source>
        <translation>تنتهي في %1 ما لم تُجدَّد</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>مُبطل</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي المهلة</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>أُنشئ في %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Banner</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>إعادة المحاولة (&amp;R)</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>نسخ هذه الرسالة</translation>
    </message>
    <message>
        <source>See the marked field (request %1).</source>
        <translation>انظر الحقل المعلَّم (الطلب ‎%1).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceForm</name>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>ستُستخدم اللغة الأخرى ابتداءً من التشغيل القادم.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>المظهر (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>صفوف الجداول (&amp;R)</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصة</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates</source>
        <translation>الأرقام والتواريخ (&amp;N)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>المنطقة الزمنية (&amp;Z)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>إلى الأعلى (&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>إلى الأسفل (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>كما في البداية (&amp;A)</translation>
    </message>
    <message>
        <source>One column has to stay.</source>
        <translation>يجب أن يبقى عمود واحد.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Desk</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>تسجيل الخروج (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Forwar&amp;d</source>
        <translation>التالي (&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>نسخ الرابط (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوح التالي (&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>اللوح السابق (&amp;V)</translation>
    </message>
    <message>
        <source>The link was copied. Whoever pastes it into the search gets here.</source>
        <translation>تم نسخ الرابط. من يلصقه في البحث يصل إلى هنا.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What you see stays as it was; the console tries again by itself.</source>
        <translation>تعذّر الوصول إلى %1. ما تراه يبقى كما كان، والوحدة تعيد المحاولة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>اختصارات لوحة المفاتيح (&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>قفل (&amp;L)</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation>تسجيل الخروج من كل مكان (&amp;E)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DetailPane</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnrolmentCard</name>
    <message>
        <source>Secret of the authenticator</source>
        <translation>سر تطبيق المصادقة</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>نسخ (&amp;O)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>تأكيد (&amp;C)</translation>
    </message>
    <message>
        <source>Scan the picture with an authenticator app, or type the secret there. Then enter the first code it shows.</source>
        <translation>امسح الصورة بتطبيق مصادقة أو اكتب السر فيه، ثم أدخل أول رمز يعرضه.</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>نسخ السر</translation>
    </message>
    <message>
        <source>It is taken off the clipboard again after %1 s.</source>
        <translation>يُزال من الحافظة بعد %1 ث.</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>الرمز (&amp;D)</translation>
    </message>
    <message>
        <source>Secre&amp;t</source>
        <translation>السر (&amp;T)</translation>
    </message>
    <message>
        <source>Set up your authenticator</source>
        <translation>إعداد تطبيق المصادقة</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>رمز QR لتطبيق مصادقة</translation>
    </message>
    <message>
        <source>The same secret as text: %1</source>
        <translation>السر نفسه نصًا: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnvironmentBar</name>
    <message>
        <source>Production: real customers and real money</source>
        <translation>بيئة الإنتاج: عملاء حقيقيون وأموال حقيقية</translation>
    </message>
    <message>
        <source>Sandbox (%1): nothing here is real</source>
        <translation>بيئة تجريبية (%1): لا شيء هنا حقيقي</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FilterBar</name>
    <message>
        <source>&amp;Filter…</source>
        <translation>تصفية (&amp;F)…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>العامل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>تطبيق (&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Space turns this on and off, Delete takes it away</source>
        <translation>تشغّله مسافة وتوقفه، ويزيله Delete</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobView</name>
    <message>
        <source>Leave the rest &amp;undone</source>
        <translation>ترك الباقي (&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;py the results</source>
        <translation>نسخ النتائج (&amp;P)</translation>
    </message>
    <message>
        <source>How far the job is</source>
        <translation>مدى تقدم المهمة</translation>
    </message>
    <message>
        <source>The few orders under way are ended, nothing is taken back</source>
        <translation>تُنهى الطلبات القليلة الجارية ولا يُتراجع عن شيء</translation>
    </message>
    <message>
        <source>What has become of each order</source>
        <translation>ما آل إليه كل طلب</translation>
    </message>
    <message>
        <source>Enter opens the order</source>
        <translation>مفتاح الإدخال يفتح الطلب</translation>
    </message>
    <message>
        <source>Reading the job…</source>
        <translation>جارٍ قراءة المهمة…</translation>
    </message>
    <message>
        <source>The server cannot be reached. The job goes on there by itself, and what you see goes on when it answers again.</source>
        <translation>تعذّر الوصول إلى الخادم. تستمر المهمة هناك وحدها، ويتابع ما تراه عندما يجيب مجددًا.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsDialog</name>
    <message>
        <source>My jobs</source>
        <translation>مهامي</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إغلاق (&amp;L)</translation>
    </message>
    <message>
        <source>Jobs go on without this window</source>
        <translation>تستمر المهام بدون هذه النافذة</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>القراءة من جديد (&amp;W)</translation>
    </message>
    <message>
        <source>Your jobs could not be read.</source>
        <translation>تعذّرت قراءة مهامك.</translation>
    </message>
    <message>
        <source>You have no jobs yet. Select orders and cancel them together: it becomes one.</source>
        <translation>لا مهام لديك بعد. حدد طلبات وألغها معًا فتصبح مهمة.</translation>
    </message>
    <message>
        <source>Reading your jobs…</source>
        <translation>جارٍ قراءة مهامك…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsHost</name>
    <message>
        <source>My &amp;jobs…</source>
        <translation>مهامي (&amp;J)…</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>عرض المهمة</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JumpBar</name>
    <message>
        <source>Day and time</source>
        <translation>اليوم والوقت</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>الانتقال (&amp;G)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This is no day or time that can be gone to.</source>
        <translation>هذا ليس يومًا أو وقتًا يمكن الانتقال إليه.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ListView</name>
    <message>
        <source>Fo&amp;llow</source>
        <translation>متابعة (&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>تحديث (&amp;F)</translation>
    </message>
    <message>
        <source>New rows come in at the top; without it, all rows are there to be scrolled through</source>
        <translation>تدخل الصفوف الجديدة من الأعلى؛ ومن دونها يمكن تصفح جميع الصفوف</translation>
    </message>
    <message>
        <source>Read the list anew (F5)</source>
        <translation>قراءة القائمة من جديد (F5)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>No more than %1 can be selected one by one; Ctrl+A selects the whole list.</source>
        <translation>لا يمكن تحديد أكثر من %1 واحدًا واحدًا؛ يحدد Ctrl+A القائمة كلها.</translation>
    </message>
    <message>
        <source>Searched back to %1: go on</source>
        <translation>بُحث حتى %1: متابعة</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and in what order</source>
        <translation>اختيار الأعمدة الظاهرة وترتيبها</translation>
    </message>
    <message>
        <source>%1: re&amp;fresh the list</source>
        <translation>%1: تحديث القائمة (&amp;F)</translation>
    </message>
    <message>
        <source>%1: &amp;filter the list…</source>
        <translation>%1: تصفية القائمة (&amp;F)…</translation>
    </message>
    <message>
        <source>%1: &amp;sort by the oldest or the newest</source>
        <translation>%1: الترتيب بالأقدم أو الأحدث (&amp;S)</translation>
    </message>
    <message>
        <source>%1: &amp;copy the cell</source>
        <translation>%1: نسخ الخلية (&amp;C)</translation>
    </message>
    <message>
        <source>%1: copy the &amp;rows for a spreadsheet</source>
        <translation>%1: نسخ الصفوف لجدول بيانات (&amp;R)</translation>
    </message>
    <message>
        <source>%1: &amp;jump to a day…</source>
        <translation>%1: الانتقال إلى يوم (&amp;J)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LogView</name>
    <message>
        <source>Find in the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>أدنى درجة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>من المعلومات فصاعداً</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>من التحذيرات فصاعداً</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>الأخطاء فقط</translation>
    </message>
    <message>
        <source>Log of the console</source>
        <translation>سجل الوحدة</translation>
    </message>
    <message>
        <source>No line of the log.</source>
        <translation>لا يوجد أي سطر في السجل.</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>قراءة من جديد (&amp;W)</translation>
    </message>
    <message>
        <source>Copy what is sh&amp;own</source>
        <translation>نسخ المعروض (&amp;W)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message>
        <source>This computer has no key store that can be used: you are asked to sign in after each start of the console.</source>
        <translation>لا مخزن مفاتيح يمكن استخدامه على هذا الحاسوب: سيُطلب منك تسجيل الدخول بعد كل تشغيل.</translation>
    </message>
    <message>
        <source>Appearance: as the &amp;system</source>
        <translation>المظهر: مثل النظام (&amp;S)</translation>
    </message>
    <message>
        <source>Appearance: &amp;light</source>
        <translation>المظهر: فاتح (&amp;L)</translation>
    </message>
    <message>
        <source>Appearance: &amp;dark</source>
        <translation>المظهر: داكن (&amp;D)</translation>
    </message>
    <message>
        <source>Appearance: &amp;high contrast</source>
        <translation>المظهر: تباين عالٍ (&amp;H)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrderPane</name>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>اختر طلبًا لترى ما حدث له.</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>إلغاء الطلب (&amp;C)…</translation>
    </message>
    <message>
        <source>Ref&amp;und…</source>
        <translation>استرداد (&amp;U)…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>التسلسل الزمني</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>الأموال</translation>
    </message>
    <message>
        <source>Reading the order…</source>
        <translation>جارٍ قراءة الطلب…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>جارٍ الاسترداد…</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>One order, %1, is cancelled: the number goes back to the provider, and the customer gets the held money back when the provider confirms.</source>
        <translation>يُلغى طلب واحد، %1: يعود الرقم إلى المزوّد، ويستعيد العميل المبلغ المحجوز عندما يؤكد المزوّد.</translation>
    </message>
    <message>
        <source>&amp;Cancel the order</source>
        <translation>إلغاء الطلب (&amp;C)</translation>
    </message>
    <message>
        <source>Refund order</source>
        <translation>رد قيمة الطلب</translation>
    </message>
    <message>
        <source>The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.</source>
        <translation>يستعيد عميل الطلب %1 المبلغ في محفظته فورًا. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Ref&amp;und</source>
        <translation>استرداد (&amp;U)</translation>
    </message>
    <message>
        <source>Ask the pro&amp;vider</source>
        <translation>سؤال المزوّد (&amp;V)</translation>
    </message>
    <message>
        <source>Looks for a message now instead of at the next turn</source>
        <translation>يبحث عن رسالة الآن بدل الدور التالي</translation>
    </message>
    <message>
        <source>The provider is being asked; what it says appears here by itself.</source>
        <translation>يُسأل المزوّد الآن؛ وما يقوله يظهر هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>المبلغ (&amp;A)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrdersPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>إظهار: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>تعذّرت قراءة الطلبات.</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>لا توجد طلبات بعد.</translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation>جارٍ قراءة الطلبات…</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>الطلبات (&amp;O)</translation>
    </message>
    <message>
        <source>%1 of %2 orders, newest first</source>
        <translation>%1 من %2 من الطلبات، الأحدث أولاً</translation>
    </message>
    <message>
        <source>No order matches the filter.</source>
        <translation>لا طلب يطابق التصفية.</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>لا طلبات جديدة</numerusform>
            <numerusform>طلب جديد واحد</numerusform>
            <numerusform>طلبان جديدان</numerusform>
            <numerusform>%n طلبات جديدة</numerusform>
            <numerusform>%n طلبًا جديدًا</numerusform>
            <numerusform>%n طلب جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders selected: %1</source>
        <translation>الطلبات المحددة: %1</translation>
    </message>
    <message>
        <source>Fo&amp;llow the newest orders, or show all</source>
        <translation>متابعة أحدث الطلبات أو إظهار الكل (&amp;L)</translation>
    </message>
    <message>
        <source>Filter by the &amp;value of the cell</source>
        <translation>التصفية بقيمة الخلية (&amp;V)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>%1 orders, newest first</source>
        <translation>%1 من الطلبات، الأحدث أولًا</translation>
    </message>
    <message>
        <source>%1 orders, oldest first</source>
        <translation>%1 من الطلبات، الأقدم أولًا</translation>
    </message>
    <message>
        <source>Ask the order&apos;s pro&amp;vider now</source>
        <translation>سؤال مزوّد الطلب الآن (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cancel the open order…</source>
        <translation>إلغاء الطلب المفتوح (&amp;C)…</translation>
    </message>
    <message>
        <source>Ref&amp;und the open order…</source>
        <translation>رد قيمة الطلب المفتوح (&amp;U)…</translation>
    </message>
    <message>
        <source>Show the order&apos;s c&amp;ustomer</source>
        <translation>عرض عميل الطلب (&amp;U)</translation>
    </message>
    <message>
        <source>Cancel the selected or&amp;ders…</source>
        <translation>إلغاء الطلبات المحددة (&amp;D)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Palette</name>
    <message>
        <source>Search or do</source>
        <translation>بحث أو تنفيذ</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>&gt; commands   @ users   # orders   / saved views</source>
        <translation>&gt; أوامر   @ مستخدمون   # طلبات   / عروض محفوظة</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter opens, Escape leaves.</source>
        <translation>الأسهم للاختيار، وEnter للفتح، وEscape للخروج.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>The server could not be asked.</source>
        <translation>تعذّر سؤال الخادم.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PaletteHost</name>
    <message>
        <source>Searc&amp;h or do…</source>
        <translation>بحث أو تنفيذ (&amp;H)…</translation>
    </message>
    <message>
        <source>This place cannot be opened: %1</source>
        <translation>تعذّر فتح هذا المكان: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::QtChartView</name>
    <message>
        <source>As a table</source>
        <translation>كجدول</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 كجدول</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>رسم بياني: %1</translation>
    </message>
    <message>
        <source>Point at the chart, or walk through it with the arrow keys.</source>
        <translation>أشر إلى الرسم البياني أو تنقّل فيه بمفاتيح الأسهم.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why? It is kept in the activity log.</source>
        <translation>لماذا؟ يُحفظ ذلك في سجل النشاط.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>السبب (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Characters still needed: %1</source>
        <translation>الأحرف المطلوبة بعد: %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 من %2 حرف</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RecoveryCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>نسخ (&amp;O)</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>حفظتها (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>Each of them signs you in once when the authenticator is not at hand. They are shown here and never again: print them, or put them where you keep your passwords.</source>
        <translation>يُدخلك كل منها مرة واحدة حين لا يكون تطبيق المصادقة في متناولك. تُعرض هنا ولن تُعرض ثانية: اطبعها أو احفظها حيث تحفظ كلمات مرورك.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>رموز الاستعادة</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>نسخ رموز الاستعادة</translation>
    </message>
    <message>
        <source>They are taken off the clipboard again after %1 s.</source>
        <translation>تُزال من الحافظة بعد %1 ث.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>حفظتها</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>رموز الاستعادة الخاصة بك</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingsPage</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>الإعدادات (&amp;T)</translation>
    </message>
    <message>
        <source>Your sign-in is kept in the key store of this computer.</source>
        <translation>يُحفظ تسجيل دخولك في مخزن المفاتيح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>اللغة والمظهر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Copy the &amp;diagnostics</source>
        <translation>نسخ التشخيص (&amp;D)</translation>
    </message>
    <message>
        <source>Trunkline is free software under the GNU General Public License, version 3 or later. It uses Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) and libqrencode (LGPL 2.1); texts are drawn in Noto Sans and JetBrains Mono (SIL Open Font License).</source>
        <translation>‏Trunkline برنامج حر بموجب رخصة GNU العمومية العامة، الإصدار 3 أو أحدث. يستخدم Qt (LGPL 3) وQtKeychain (BSD) وBoost (Boost Software License) وspdlog (MIT) وlibqrencode (LGPL 2.1)؛ وتُرسم النصوص بخطي Noto Sans وJetBrains Mono (SIL Open Font License).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutSheet</name>
    <message>
        <source>Find an action or keys</source>
        <translation>ابحث عن إجراء أو مفاتيح</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>مفاتيح جديدة</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>استخدام هذه المفاتيح (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إعادة التعيين (&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>مفاتيح جديدة (&amp;K):</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that one other keys first.</source>
        <translation>هذه المفاتيح تخص «%1». امنحه مفاتيح أخرى أولاً.</translation>
    </message>
    <message>
        <source>The keys that came with it now belong to “%1”. Reset that one first.</source>
        <translation>مفاتيحه الأصلية تخص الآن «%1». أعد تعيين ذلك الإجراء أولاً.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutTable</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>دخول (&amp;S)</translation>
    </message>
    <message>
        <source>Sign in to Trunkline</source>
        <translation>تسجيل الدخول إلى Trunkline</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>الخادم (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>البريد الإلكتروني (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>كلمة المرور (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>الرمز (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;One-time secret</source>
        <translation>السر المؤقت (&amp;O)</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator shows for %1.</source>
        <translation>أدخل الرمز الذي يعرضه تطبيق المصادقة لـ %1.</translation>
    </message>
    <message>
        <source>%1 has no authenticator yet. Enter the one-time secret that you were given with the account; if you were not given one, leave the field empty.</source>
        <translation>ليس لـ %1 تطبيق مصادقة بعد. أدخل السر المؤقت الذي أُعطيته مع الحساب؛ وإن لم تُعطَ واحدًا فاترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>With the account of a member of staff.</source>
        <translation>بحساب أحد الموظفين.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>متابعة (&amp;C)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StatusLine</name>
    <message>
        <source>Not reading from %1</source>
        <translation>لا قراءة من %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · ‏%2</translation>
    </message>
    <message>
        <source>%1 · as of %2 (%3)</source>
        <translation>%1 · حتى %2 (%3)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Sign-in is not kept</source>
        <translation>لا يُحفظ تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ToastStack</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the message: %1</source>
        <translation>نسخ الرسالة: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the message: %1</source>
        <translation>إغلاق الرسالة: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TopBar</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>الحساب: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TryThis</name>
    <message>
        <source>&amp;Try this</source>
        <translation>جرّب هذا (&amp;T)</translation>
    </message>
    <message>
        <source>Try this:</source>
        <translation>جرّب هذا:</translation>
    </message>
    <message>
        <source>Orders that wait for a code</source>
        <translation>طلبات تنتظر رمزًا</translation>
    </message>
    <message>
        <source>Open the newest order</source>
        <translation>فتح أحدث طلب</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>إلغاء طلب</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Hide the panel Try this</source>
        <translation>إخفاء لوحة «جرّب هذا»</translation>
    </message>
    <message>
        <source>Demo: made-up data</source>
        <translation>عرض توضيحي: بيانات مختلقة</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UserPane</name>
    <message>
        <source>Choose a customer to see what belongs to him.</source>
        <translation>اختر عميلًا لرؤية ما يخصه.</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>جارٍ قراءة العميل…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>حظر (&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;End the ban…</source>
        <translation>إنهاء الحظر (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere…</source>
        <translation>إنهاء كل الجلسات (&amp;S)…</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>حالات الحظر</translation>
    </message>
    <message>
        <source>Newest orders</source>
        <translation>أحدث الطلبات</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>مفاتيح API</translation>
    </message>
    <message>
        <source>Being done…</source>
        <translation>جارٍ التنفيذ…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UsersPage</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>لا يوجد عملاء بعد.</translation>
    </message>
    <message>
        <source>No customer matches the filter.</source>
        <translation>لا عميل يطابق التصفية.</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>تعذّرت قراءة العملاء.</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>جارٍ قراءة العملاء…</translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>لا عملاء جدد</numerusform>
            <numerusform>عميل جديد واحد</numerusform>
            <numerusform>عميلان جديدان</numerusform>
            <numerusform>%n عملاء جدد</numerusform>
            <numerusform>%n عميلًا جديدًا</numerusform>
            <numerusform>%n عميل جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers selected: %1</source>
        <translation>العملاء المحددون: %1</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>العملاء (&amp;C)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>%1 customers, newest first</source>
        <translation>%1 من العملاء، الأحدث أولًا</translation>
    </message>
    <message>
        <source>%1 customers, oldest first</source>
        <translation>%1 من العملاء، الأقدم أولًا</translation>
    </message>
    <message>
        <source>Show the customer&apos;s &amp;orders</source>
        <translation>إظهار طلبات العميل (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ban the open customer…</source>
        <translation>حظر العميل المفتوح (&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;End the open customer&apos;s ban…</source>
        <translation>إنهاء حظر العميل المفتوح (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign the open customer out everywhere…</source>
        <translation>إنهاء كل جلسات العميل المفتوح (&amp;S)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewMenu</name>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ (&amp;S)</translation>
    </message>
    <message>
        <source>%1: &amp;save the view</source>
        <translation>%1: حفظ العرض (&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ باسم (&amp;A)…</translation>
    </message>
    <message>
        <source>%1: save as a &amp;new view…</source>
        <translation>%1: الحفظ كعرض جديد (&amp;N)…</translation>
    </message>
    <message>
        <source>Rese&amp;t to what was saved</source>
        <translation>العودة إلى المحفوظ (&amp;T)</translation>
    </message>
    <message>
        <source>%1: rese&amp;t the view to what was saved</source>
        <translation>%1: إعادة العرض إلى المحفوظ (&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>إعادة تسمية (&amp;N)…</translation>
    </message>
    <message>
        <source>%1: rena&amp;me the view…</source>
        <translation>%1: إعادة تسمية العرض (&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;hare with the team</source>
        <translation>المشاركة مع الفريق (&amp;H)</translation>
    </message>
    <message>
        <source>%1: s&amp;hare the view with the team, or keep it to yourself</source>
        <translation>%1: مشاركة العرض مع الفريق أو إبقاؤه لك (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Leave this view</source>
        <translation>مغادرة هذا العرض (&amp;L)</translation>
    </message>
    <message>
        <source>%1: &amp;leave the view, and keep what is shown</source>
        <translation>%1: مغادرة العرض مع إبقاء المعروض (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>حذف (&amp;D)…</translation>
    </message>
    <message>
        <source>%1: &amp;delete the view…</source>
        <translation>%1: حذف العرض (&amp;D)…</translation>
    </message>
    <message>
        <source>%1: open a saved &amp;view…</source>
        <translation>%1: فتح عرض محفوظ (&amp;V)…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>العرض: %1 (معدَّل)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>العرض: %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Opens the saved views of this list</source>
        <translation>يفتح العروض المحفوظة لهذه القائمة</translation>
    </message>
    <message>
        <source>Filter, sort and columns that were kept under a name</source>
        <translation>تصفية وترتيب وأعمدة محفوظة باسم</translation>
    </message>
    <message>
        <source>&amp;Keep to myself</source>
        <translation>إبقاؤه لي (&amp;K)</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>إعادة تسمية العرض «%1»</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>الحفظ كعرض جديد</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>إعادة تسمية (&amp;M)</translation>
    </message>
    <message>
        <source>The view “%1” is deleted for the whole team. The list stays as it is.</source>
        <translation>يُحذف العرض «%1» للفريق كله. تبقى القائمة كما هي.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted. The list stays as it is.</source>
        <translation>يُحذف العرض «%1». تبقى القائمة كما هي.</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>حذف عرض</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>حذف العرض (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save over it</source>
        <translation>الحفظ فوقه (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Do it all the same</source>
        <translation>التنفيذ على أي حال (&amp;D)</translation>
    </message>
    <message>
        <source>Keep mine as a &amp;new view…</source>
        <translation>حفظ ما لديّ كعرض جديد (&amp;N)…</translation>
    </message>
    <message>
        <source>Somebody changed the view “%1” meanwhile. Nothing of yours was saved, and the list stays as you have set it.</source>
        <translation>غيّر أحدهم العرض «%1» في الأثناء. لم يُحفظ شيء من عملك، وتبقى القائمة كما ضبطتها.</translation>
    </message>
    <message>
        <source>The view was changed meanwhile</source>
        <translation>تغيّر العرض في الأثناء</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewPanel</name>
    <message>
        <source>Read again</source>
        <translation>القراءة مجددًا</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>The saved views could not be read. %1</source>
        <translation>تعذّرت قراءة العروض المحفوظة. %1</translation>
    </message>
    <message>
        <source>Reading the saved views…</source>
        <translation>جارٍ قراءة العروض المحفوظة…</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Set a filter, and keep it under a name.</source>
        <translation>لا شيء محفوظ بعد. اضبط تصفية واحفظها باسم.</translation>
    </message>
</context>
</TS>
