<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>BulkQuestion</name>
    <message>
        <source>&amp;Number of orders</source>
        <translation>&amp;Число заказов</translation>
    </message>
    <message>
        <source>Type %1 to confirm that you mean so many.</source>
        <translation>Введите %1, чтобы подтвердить, что имеете в виду столько.</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Отмена заказов</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</source>
        <translation>
            <numerusform>Будет отменён %n заказ: номера возвращаются поставщикам, а клиенты получают удержанные деньги по мере подтверждения. Что отменить уже нельзя, останется как есть и будет названо в результатах.</numerusform>
            <numerusform>Будет отменено %n заказа: номера возвращаются поставщикам, а клиенты получают удержанные деньги по мере подтверждения. Что отменить уже нельзя, останется как есть и будет названо в результатах.</numerusform>
            <numerusform>Будет отменено %n заказов: номера возвращаются поставщикам, а клиенты получают удержанные деньги по мере подтверждения. Что отменить уже нельзя, останется как есть и будет названо в результатах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n order(s)</source>
        <translation>
            <numerusform>&amp;Отменить %n заказ</numerusform>
            <numerusform>&amp;Отменить %n заказа</numerusform>
            <numerusform>&amp;Отменить %n заказов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>One of: %1</source>
        <translation>Одно из: %1</translation>
    </message>
    <message>
        <source>An id that begins with %1</source>
        <translation>Идентификатор, который начинается с %1</translation>
    </message>
    <message numerus="yes">
        <source>A text of 1 to %n bytes</source>
        <translation>
            <numerusform>Текст длиной от 1 до %n байта</numerusform>
            <numerusform>Текст длиной от 1 до %n байт</numerusform>
            <numerusform>Текст длиной от 1 до %n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>A country code of two letters, such as DE</source>
        <translation>Код страны из двух букв, например DE</translation>
    </message>
    <message>
        <source>A service by its short name, such as whatsapp</source>
        <translation>Краткое имя сервиса, например whatsapp</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>A day and time with its zone, such as 2026-01-31T09:00:00Z</source>
        <translation>День и время с часовым поясом, например 2026-01-31T09:00:00Z</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>начинается с</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>before</source>
        <translation>до</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Тестовый заказ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 мин назад</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 ч назад</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Cancel of orders: %1</source>
        <translation>Отмена заказов: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удался</translation>
    </message>
    <message>
        <source>%1 of %2 gone through · %3 cancelled · %4 refused · %5 left</source>
        <translation>Пройдено %1 из %2 · отменено %3 · отказано %4 · осталось %5</translation>
    </message>
    <message>
        <source>Orders cancelled: all of %1.</source>
        <translation>Отменены все заказы: %1.</translation>
    </message>
    <message>
        <source>Orders cancelled: %1 of %2. Refused: %3.</source>
        <translation>Отменено заказов: %1 из %2. Отказано: %3.</translation>
    </message>
    <message>
        <source>The cancel of many orders was stopped. Cancelled: %1 of %2; refused: %3; left as they are: %4.</source>
        <translation>Массовая отмена остановлена. Отменено: %1 из %2; отказано: %3; оставлено: %4.</translation>
    </message>
    <message>
        <source>The cancel of many orders failed. Cancelled: %1 of %2. %3</source>
        <translation>Массовая отмена не удалась. Отменено: %1 из %2. %3</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Оставлен как был</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long from now: 30m, 12h, 7d.</source>
        <translation>День, день и время (2026-01-31 18:00, пояс %1) или через сколько: 30m, 12h, 7d.</translation>
    </message>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long ago: 30m, 12h, 7d.</source>
        <translation>День, день и время (2026-01-31 18:00, пояс %1) или сколько назад: 30m, 12h, 7d.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>Слишком много запросов. Подождите немного и повторите.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1 s.</source>
        <translation>Слишком много запросов. Повторите через %1 с.</translation>
    </message>
    <message>
        <source>The e-mail address, the password or the code is wrong.</source>
        <translation>Неверный адрес, пароль или код.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ваша роль этого не позволяет.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this: %1</source>
        <translation>Это должен одобрить кто-то другой: %1</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Read it again before you go on.</source>
        <translation>Тем временем это изменил кто-то другой. Прочитайте заново, прежде чем продолжать.</translation>
    </message>
    <message>
        <source>This does not exist, or not any more.</source>
        <translation>Этого нет или больше нет.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Сеанс завершён. Войдите снова.</translation>
    </message>
    <message>
        <source>The server refused: see the marked field.</source>
        <translation>Сервер отказал: смотрите отмеченное поле.</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>Сервер отказал: %1</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>Сервер отказал: статус HTTP %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Сервер недоступен.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Сервер не ответил вовремя.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid now. Is this computer&apos;s clock right?</source>
        <translation>Сертификат сервера сейчас недействителен. Верно ли идут часы этого компьютера?</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>Сервер не смог подтвердить свою подлинность.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>The answer could not be understood. Is this a Trunkline server of the same age as this console?</source>
        <translation>Ответ не удалось разобрать. Это сервер Trunkline той же версии, что и консоль?</translation>
    </message>
    <message>
        <source>%1 (request %2)</source>
        <translation>%1 (запрос %2)</translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Past its expiry</source>
        <translation>Срок истёк</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Ordered</source>
        <translation>Заказан</translation>
    </message>
    <message>
        <source>Still being bought</source>
        <translation>Ещё покупается</translation>
    </message>
    <message>
        <source>Number handed out</source>
        <translation>Номер выдан</translation>
    </message>
    <message>
        <source>Code received</source>
        <translation>Код получен</translation>
    </message>
    <message>
        <source>Further message</source>
        <translation>Ещё сообщение</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Отменяется</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удался</translation>
    </message>
    <message>
        <source>Provider asked</source>
        <translation>Запрос поставщику</translation>
    </message>
    <message>
        <source>Number bought</source>
        <translation>Номер куплен</translation>
    </message>
    <message>
        <source>Provider refused</source>
        <translation>Поставщик отказал</translation>
    </message>
    <message>
        <source>Provider&apos;s answer unknown</source>
        <translation>Ответ поставщика неизвестен</translation>
    </message>
    <message>
        <source>Number given back</source>
        <translation>Номер возвращён</translation>
    </message>
    <message>
        <source>Number lost</source>
        <translation>Номер потерян</translation>
    </message>
    <message>
        <source>Message arrived</source>
        <translation>Сообщение пришло</translation>
    </message>
    <message>
        <source>Message arrived late</source>
        <translation>Сообщение пришло поздно</translation>
    </message>
    <message>
        <source>Cancelled by staff</source>
        <translation>Отменён сотрудником</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закрывается</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Куплено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потеряно</translation>
    </message>
    <message>
        <source>Provider asked by staff</source>
        <translation>Поставщик запрошен сотрудником</translation>
    </message>
    <message>
        <source>Refunded by staff</source>
        <translation>Возврат сотрудником</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Удержание снято</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Cost at purchase</source>
        <translation>Себестоимость при покупке</translation>
    </message>
    <message>
        <source>Cost returned</source>
        <translation>Себестоимость возвращена</translation>
    </message>
    <message>
        <source>Cost at capture</source>
        <translation>Себестоимость при оплате</translation>
    </message>
    <message>
        <source>Loss with the provider</source>
        <translation>Убыток у поставщика</translation>
    </message>
    <message>
        <source>Exchange of currencies</source>
        <translation>Обмен валют</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Saved view of the team</source>
        <translation>Сохранённый вид команды</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Сохранённый вид</translation>
    </message>
    <message>
        <source>Open this place</source>
        <translation>Открыть это место</translation>
    </message>
    <message>
        <source>Looked at recently</source>
        <translation>Недавно просмотрено</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>Введите адрес сервера.</translation>
    </message>
    <message>
        <source>Enter an address such as https://desk.example.com</source>
        <translation>Введите адрес, например https://desk.example.com</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer may be used: enter https://</source>
        <translation>Без шифрования можно работать только с сервером на этом компьютере: введите https://</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>Адрес должен начинаться с https://</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>It was written by a newer console, or this one may not write it: %1</source>
        <translation>Он записан более новой консолью, или эта не может его записать: %1</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>Не удаётся открыть: %1</translation>
    </message>
    <message>
        <source>The file was damaged. It lies beside the new one as %1</source>
        <translation>Файл был повреждён. Он лежит рядом с новым как %1</translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>Заказы, 30 дней</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>С кодом</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний визит</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Регистрация</translation>
    </message>
</context>
<context>
    <name>UserQuestions</name>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Что</translation>
    </message>
    <message>
        <source>Every sign-in ends at once and no API key works. Live orders end as they would.</source>
        <translation>Все сеансы сразу завершаются, ключи API не работают. Текущие заказы завершатся своим чередом.</translation>
    </message>
    <message>
        <source>No new orders can be placed; everything else works.</source>
        <translation>Новые заказы невозможны; остальное работает.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;До</translation>
    </message>
    <message>
        <source>Empty: until somebody ends it.</source>
        <translation>Пусто: пока кто-нибудь не снимет.</translation>
    </message>
    <message>
        <source>That is over: %1.</source>
        <translation>Это уже прошло: %1.</translation>
    </message>
    <message>
        <source>Ends by itself on %1.</source>
        <translation>Закончится само %1.</translation>
    </message>
    <message>
        <source>&amp;Message to the customer</source>
        <translation>Сооб&amp;щение клиенту</translation>
    </message>
    <message>
        <source>May be left empty. The customer reads it when signing in; the reason below stays here.</source>
        <translation>Можно не заполнять. Клиент прочтёт это при входе; причина ниже остаётся здесь.</translation>
    </message>
    <message>
        <source>Ban customer</source>
        <translation>Блокировка клиента</translation>
    </message>
    <message>
        <source>One customer, %1, is shut out.</source>
        <translation>Один клиент, %1, теряет доступ.</translation>
    </message>
    <message>
        <source>&amp;Ban the customer</source>
        <translation>За&amp;блокировать клиента</translation>
    </message>
    <message>
        <source>End the ban</source>
        <translation>Снятие блокировки</translation>
    </message>
    <message>
        <source>One customer, %1, may sign in again, and the API keys work again.</source>
        <translation>Один клиент, %1, снова может входить, и ключи API снова работают.</translation>
    </message>
    <message>
        <source>&amp;End the ban</source>
        <translation>&amp;Снять блокировку</translation>
    </message>
    <message>
        <source>Sign the customer out everywhere</source>
        <translation>Завершить все сеансы клиента</translation>
    </message>
    <message>
        <source>Every sign-in of one customer, %1, ends at once. API keys stay, and the customer may sign in again.</source>
        <translation>Все сеансы одного клиента, %1, сразу завершаются. Ключи API остаются, и клиент может войти снова.</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere</source>
        <translation>&amp;Завершить все сеансы</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>Вся учётная запись</translation>
    </message>
    <message>
        <source>New orders only</source>
        <translation>Только новые заказы</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message>
        <source>No orders within 20 seconds.</source>
        <translation>Нет заказов за 20 секунд.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Не удаётся записать %1.</translation>
    </message>
    <message>
        <source>What this computer remembers of places you have looked at starts anew. %1</source>
        <translation>История просмотренных мест на этом компьютере начинается заново. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::BulkCancel</name>
    <message>
        <source>The last cancel of many orders is still on its way to the server.</source>
        <translation>Последняя массовая отмена ещё на пути к серверу.</translation>
    </message>
    <message>
        <source>It is not known yet whether the last cancel of many orders has begun. Retry finds out and begins nothing twice.</source>
        <translation>Пока неизвестно, началась ли последняя массовая отмена. Повтор это выяснит и ничего не начнёт дважды.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>Ваша роль не может отменять заказы.</translation>
    </message>
    <message>
        <source>No orders are selected.</source>
        <translation>Заказы не выбраны.</translation>
    </message>
    <message>
        <source>No more than %1 orders can be cancelled at once, and more are selected. Narrow the filter, or select fewer.</source>
        <translation>За раз можно отменить не больше %1 заказов, а выбрано больше. Сузьте фильтр или выберите меньше.</translation>
    </message>
    <message>
        <source>The list is still being counted. Wait until its number is known.</source>
        <translation>Список ещё подсчитывается. Подождите, пока число станет известно.</translation>
    </message>
    <message>
        <source>You took orders out of the whole list, and not all of the others have been read yet. Scroll through the list once, narrow the filter instead, or select the whole list.</source>
        <translation>Вы исключили заказы из всего списка, а остальные прочитаны не все. Прокрутите список, сузьте фильтр или выберите весь список.</translation>
    </message>
    <message>
        <source>It is not known yet whether the cancel of the selected orders has begun. %1</source>
        <translation>Пока неизвестно, началась ли отмена выбранных заказов. %1</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the selected orders were %1 when you were asked, and are %2 now. They are still selected; look at them again.</source>
        <translation>Ничего не отменено: при вопросе было выбрано %1, а теперь %2. Выбор сохранён; посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the server had closed this list meanwhile. It is read anew and still selected; look at it again.</source>
        <translation>Ничего не отменено: сервер тем временем закрыл этот список. Он прочитан заново, выбор сохранён; посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was cancelled. %1</source>
        <translation>Ничего не отменено. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
</context>
<context>
    <name>trunkline::models::FilterModel</name>
    <message>
        <source>%1 (turned off)</source>
        <translation>%1 (выключено)</translation>
    </message>
    <message>
        <source>This list cannot be filtered by “%1”.</source>
        <translation>Этот список нельзя отобрать по «%1».</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>This is not a link to this list.</source>
        <translation>Это не ссылка на этот список.</translation>
    </message>
    <message>
        <source>The link says “%1” twice.</source>
        <translation>Ссылка говорит «%1» дважды.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobModel</name>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Почему отказано</translation>
    </message>
    <message>
        <source>It is not known whether the rest was left undone. %1</source>
        <translation>Неизвестно, остановлено ли остальное. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobsModel</name>
    <message>
        <source>Started</source>
        <translation>Начато</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
</context>
<context>
    <name>trunkline::models::LiveFeed</name>
    <message>
        <source>Not live</source>
        <translation>Не в реальном времени</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Соединение…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>В реальном времени</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Повторное соединение…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
</context>
<context>
    <name>trunkline::models::OrderDetailModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Затраты</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Nothing was sent. The order is now in the state “%1”. %2</source>
        <translation>Ничего не отправлено. Заказ теперь в состоянии «%1». %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>Ни один заказ не открыт.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>Ваша роль не может отменять заказы.</translation>
    </message>
    <message>
        <source>Only an order that waits for its code can be cancelled.</source>
        <translation>Отменить можно только заказ, который ждёт кода.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>Заказ %1 не отменён. %2</translation>
    </message>
    <message>
        <source>Your role may not ask providers.</source>
        <translation>Ваша роль не может запрашивать поставщиков.</translation>
    </message>
    <message>
        <source>Only an order that is not over can be asked for.</source>
        <translation>Запросить можно только незавершённый заказ.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RefundModel</name>
    <message>
        <source>It is not known yet whether the last refund has reached the customer. Retry finds out and gives nothing twice.</source>
        <translation>Пока неизвестно, дошёл ли последний возврат до клиента. Повтор это выяснит и ничего не вернёт дважды.</translation>
    </message>
    <message>
        <source>Your role may not refund orders.</source>
        <translation>Ваша роль не может возвращать деньги за заказы.</translation>
    </message>
    <message>
        <source>Nothing is left to give back.</source>
        <translation>Возвращать больше нечего.</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>Осталось сегодня: %1 из %2</translation>
    </message>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>Введите сумму, например %1</translation>
    </message>
    <message>
        <source>No more than %1 is left to give back.</source>
        <translation>Можно вернуть не больше %1.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Ничего не отправлено. %1</translation>
    </message>
    <message>
        <source>Refund of order %1: %2</source>
        <translation>Возврат по заказу %1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RowTableModel</name>
    <message>
        <source>Changed since: it no longer matches the filter. Refresh to remove it.</source>
        <translation>Изменён: больше не подходит под отбор. Обновите, чтобы убрать.</translation>
    </message>
    <message>
        <source>Row %L1, being read</source>
        <translation>Строка %L1, читается</translation>
    </message>
    <message>
        <source>Row %L1 has left the list</source>
        <translation>Строки %L1 больше нет в списке</translation>
    </message>
    <message>
        <source>What stood here no longer matches the filter.</source>
        <translation>Стоявшее здесь больше не подходит под отбор.</translation>
    </message>
    <message>
        <source>%1 (no longer matches the filter)</source>
        <translation>%1 (больше не подходит под отбор)</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, сначала новые</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1, сначала старые</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SavedViews</name>
    <message>
        <source>Give the view a name.</source>
        <translation>Дайте виду название.</translation>
    </message>
    <message numerus="yes">
        <source>This name is too long: at most %n byte(s), which is as many plain letters.</source>
        <translation>
            <numerusform>Название слишком длинное: не больше %n байта, то есть столько же латинских букв.</numerusform>
            <numerusform>Название слишком длинное: не больше %n байт, то есть столько же латинских букв.</numerusform>
            <numerusform>Название слишком длинное: не больше %n байт, то есть столько же латинских букв.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have a view of this name already.</source>
        <translation>У вас уже есть вид с таким названием.</translation>
    </message>
    <message>
        <source>%1 · of %2</source>
        <translation>%1 · автор %2</translation>
    </message>
    <message>
        <source>%1 · shared with the team</source>
        <translation>%1 · общий для команды</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ShownView</name>
    <message>
        <source>This saved view does not exist any more.</source>
        <translation>Этого сохранённого вида больше нет.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. %2</source>
        <translation>«%1» не открывается. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignInModel</name>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Введите адрес эл. почты.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows, or a recovery code.</source>
        <translation>Введите шесть цифр из приложения-аутентификатора или код восстановления.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows.</source>
        <translation>Введите шесть цифр из приложения-аутентификатора.</translation>
    </message>
    <message>
        <source>It is longer. Leave the field empty if you were not given one.</source>
        <translation>Он длиннее. Оставьте поле пустым, если вам его не давали.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was kept, but it could not be continued. %2</source>
        <translation>Вход %1 был сохранён, но продолжить его не удалось. %2</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you see stays as it is.</source>
        <translation>Сеанс завершён. Войдите снова; всё на экране останется как есть.</translation>
    </message>
    <message>
        <source>This is not the one-time secret of this account, or it is too old. Whoever administers the server makes a new one.</source>
        <translation>Это не одноразовый секрет этой учётной записи, или он устарел. Новый создаёт администратор сервера.</translation>
    </message>
    <message>
        <source>This code is wrong or was used before. Wait for the next one; are the clocks of this computer and of the authenticator right?</source>
        <translation>Код неверен или уже использован. Дождитесь следующего; верно ли идут часы компьютера и аутентификатора?</translation>
    </message>
    <message>
        <source>The console is locked. Sign in again; what you were doing is kept.</source>
        <translation>Консоль заблокирована. Войдите снова; то, что вы делали, сохранено.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignOutEverywhere</name>
    <message>
        <source>You are not signed out everywhere: another session could not be ended. %1</source>
        <translation>Вы вышли не везде: другой сеанс не удалось завершить. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserActionsModel</name>
    <message>
        <source>No customer is open.</source>
        <translation>Клиент не открыт.</translation>
    </message>
    <message>
        <source>This customer&apos;s standing has changed meanwhile.</source>
        <translation>Положение клиента тем временем изменилось.</translation>
    </message>
    <message>
        <source>Your role may not ban customers.</source>
        <translation>Ваша роль не может блокировать клиентов.</translation>
    </message>
    <message>
        <source>Your role may not end bans.</source>
        <translation>Ваша роль не может снимать блокировки.</translation>
    </message>
    <message>
        <source>Your role may not end a customer&apos;s sign-ins.</source>
        <translation>Ваша роль не может завершать сеансы клиента.</translation>
    </message>
    <message>
        <source>The customer is signed in nowhere.</source>
        <translation>У клиента нет сеансов.</translation>
    </message>
    <message>
        <source>No longer than %1 characters of English; other scripts take more room.</source>
        <translation>Не длиннее %1 латинских букв; другим письменностям нужно больше места.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Ничего не отправлено. %1</translation>
    </message>
    <message>
        <source>Customer %1: it did not work. %2</source>
        <translation>Клиент %1: не удалось. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserDetailModel</name>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Сообщение клиенту</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Использовано</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>What can be spent</source>
        <translation>Что можно потратить</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>For orders that are not over</source>
        <translation>Для незавершённых заказов</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>Заказы, 30 дней</translation>
    </message>
    <message>
        <source>Of the newest 2,000 orders</source>
        <translation>Из последних 2000 заказов</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>С кодом</translation>
    </message>
    <message>
        <source>Refunds, 30 days</source>
        <translation>Возвраты, 30 дней</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний визит</translation>
    </message>
    <message>
        <source>Never signed in and used no key</source>
        <translation>Не входил и не использовал ключ</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>снята %1</translation>
    </message>
    <message>
        <source>somebody ends it</source>
        <translation>пока не снимут</translation>
    </message>
    <message>
        <source>Ends %1 unless it is renewed</source>
        <translation>Закончится %1, если не продлить</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Создан %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Banner</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Копировать это сообщение</translation>
    </message>
    <message>
        <source>See the marked field (request %1).</source>
        <translation>Смотрите отмеченное поле (запрос %1).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceForm</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Другой язык вступит в силу при следующем запуске.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>&amp;Строки таблиц</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates</source>
        <translation>&amp;Числа и даты</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Столбцы таблицы</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>В&amp;верх</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>В&amp;низ</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>&amp;Как вначале</translation>
    </message>
    <message>
        <source>One column has to stay.</source>
        <translation>Один столбец должен остаться.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Desk</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Forwar&amp;d</source>
        <translation>Впере&amp;д</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;ссылку</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>С&amp;ледующая панель</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Предыдущая панель</translation>
    </message>
    <message>
        <source>The link was copied. Whoever pastes it into the search gets here.</source>
        <translation>Ссылка скопирована. Кто вставит её в поиск, попадёт сюда.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What you see stays as it was; the console tries again by itself.</source>
        <translation>%1 недоступен. То, что вы видите, остаётся прежним; консоль сама повторит попытку.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Сочетания &amp;клавиш…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>За&amp;блокировать</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation>Выйти &amp;везде</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DetailPane</name>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnrolmentCard</name>
    <message>
        <source>Secret of the authenticator</source>
        <translation>Секрет аутентификатора</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Подтвердить</translation>
    </message>
    <message>
        <source>Scan the picture with an authenticator app, or type the secret there. Then enter the first code it shows.</source>
        <translation>Отсканируйте картинку приложением-аутентификатором или введите в него секрет. Затем введите первый показанный код.</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Копировать секрет</translation>
    </message>
    <message>
        <source>It is taken off the clipboard again after %1 s.</source>
        <translation>Через %1 с он будет удалён из буфера обмена.</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>&amp;Код</translation>
    </message>
    <message>
        <source>Secre&amp;t</source>
        <translation>&amp;Секрет</translation>
    </message>
    <message>
        <source>Set up your authenticator</source>
        <translation>Настройка аутентификатора</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>QR-код для приложения-аутентификатора</translation>
    </message>
    <message>
        <source>The same secret as text: %1</source>
        <translation>Тот же секрет текстом: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnvironmentBar</name>
    <message>
        <source>Production: real customers and real money</source>
        <translation>Рабочая система: настоящие клиенты и настоящие деньги</translation>
    </message>
    <message>
        <source>Sandbox (%1): nothing here is real</source>
        <translation>Песочница (%1): здесь всё ненастоящее</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FilterBar</name>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Отбор…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сбросить отбор</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Применить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Space turns this on and off, Delete takes it away</source>
        <translation>Пробел включает и выключает, Delete убирает</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobView</name>
    <message>
        <source>Leave the rest &amp;undone</source>
        <translation>Остальное не &amp;выполнять</translation>
    </message>
    <message>
        <source>Co&amp;py the results</source>
        <translation>Скопировать &amp;результаты</translation>
    </message>
    <message>
        <source>How far the job is</source>
        <translation>Ход задания</translation>
    </message>
    <message>
        <source>The few orders under way are ended, nothing is taken back</source>
        <translation>Начатые заказы доводятся до конца, назад ничего не берётся</translation>
    </message>
    <message>
        <source>What has become of each order</source>
        <translation>Что стало с каждым заказом</translation>
    </message>
    <message>
        <source>Enter opens the order</source>
        <translation>Enter открывает заказ</translation>
    </message>
    <message>
        <source>Reading the job…</source>
        <translation>Чтение задания…</translation>
    </message>
    <message>
        <source>The server cannot be reached. The job goes on there by itself, and what you see goes on when it answers again.</source>
        <translation>Сервер недоступен. Задание там продолжается само, а показанное обновится, когда он снова ответит.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsDialog</name>
    <message>
        <source>My jobs</source>
        <translation>Мои задания</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Jobs go on without this window</source>
        <translation>Задания продолжаются и без этого окна</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>Прочитать &amp;заново</translation>
    </message>
    <message>
        <source>Your jobs could not be read.</source>
        <translation>Не удалось прочитать ваши задания.</translation>
    </message>
    <message>
        <source>You have no jobs yet. Select orders and cancel them together: it becomes one.</source>
        <translation>У вас пока нет заданий. Выберите заказы и отмените их вместе: это станет заданием.</translation>
    </message>
    <message>
        <source>Reading your jobs…</source>
        <translation>Чтение ваших заданий…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsHost</name>
    <message>
        <source>My &amp;jobs…</source>
        <translation>Мои за&amp;дания…</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Показать задание</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JumpBar</name>
    <message>
        <source>Day and time</source>
        <translation>День и время</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This is no day or time that can be gone to.</source>
        <translation>К такому дню или времени перейти нельзя.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ListView</name>
    <message>
        <source>Fo&amp;llow</source>
        <translation>&amp;Следить</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>О&amp;бновить</translation>
    </message>
    <message>
        <source>New rows come in at the top; without it, all rows are there to be scrolled through</source>
        <translation>Новые строки появляются сверху; без этого можно листать все строки</translation>
    </message>
    <message>
        <source>Read the list anew (F5)</source>
        <translation>Прочитать список заново (F5)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>No more than %1 can be selected one by one; Ctrl+A selects the whole list.</source>
        <translation>По одной можно выбрать не больше %1; Ctrl+A выбирает весь список.</translation>
    </message>
    <message>
        <source>Searched back to %1: go on</source>
        <translation>Просмотрено до %1: дальше</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>более %1</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and in what order</source>
        <translation>Выбрать, какие столбцы показаны и в каком порядке</translation>
    </message>
    <message>
        <source>%1: re&amp;fresh the list</source>
        <translation>%1: о&amp;бновить список</translation>
    </message>
    <message>
        <source>%1: &amp;filter the list…</source>
        <translation>%1: &amp;отобрать список…</translation>
    </message>
    <message>
        <source>%1: &amp;sort by the oldest or the newest</source>
        <translation>%1: &amp;сортировать по старым или новым</translation>
    </message>
    <message>
        <source>%1: &amp;copy the cell</source>
        <translation>%1: &amp;копировать ячейку</translation>
    </message>
    <message>
        <source>%1: copy the &amp;rows for a spreadsheet</source>
        <translation>%1: копировать &amp;строки для таблицы</translation>
    </message>
    <message>
        <source>%1: &amp;jump to a day…</source>
        <translation>%1: перейти к &amp;дню…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LogView</name>
    <message>
        <source>Find in the log</source>
        <translation>Найти в журнале</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>Наименьшая важность</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>От сведений</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>От предупреждений</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Только ошибки</translation>
    </message>
    <message>
        <source>Log of the console</source>
        <translation>Журнал консоли</translation>
    </message>
    <message>
        <source>No line of the log.</source>
        <translation>Нет ни одной строки журнала.</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>Прочитать занов&amp;о</translation>
    </message>
    <message>
        <source>Copy what is sh&amp;own</source>
        <translation>Копировать показан&amp;ное</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message>
        <source>This computer has no key store that can be used: you are asked to sign in after each start of the console.</source>
        <translation>На этом компьютере нет доступного хранилища ключей: входить придётся после каждого запуска консоли.</translation>
    </message>
    <message>
        <source>Appearance: as the &amp;system</source>
        <translation>Вид: как в &amp;системе</translation>
    </message>
    <message>
        <source>Appearance: &amp;light</source>
        <translation>Вид: с&amp;ветлый</translation>
    </message>
    <message>
        <source>Appearance: &amp;dark</source>
        <translation>Вид: &amp;тёмный</translation>
    </message>
    <message>
        <source>Appearance: &amp;high contrast</source>
        <translation>Вид: высокая &amp;контрастность</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrderPane</name>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>Выберите заказ, чтобы увидеть, что с ним произошло.</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>&amp;Отменить заказ…</translation>
    </message>
    <message>
        <source>Ref&amp;und…</source>
        <translation>&amp;Вернуть деньги…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Reading the order…</source>
        <translation>Чтение заказа…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отмена…</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>Возврат…</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Отмена заказа</translation>
    </message>
    <message>
        <source>One order, %1, is cancelled: the number goes back to the provider, and the customer gets the held money back when the provider confirms.</source>
        <translation>Отменяется один заказ, %1: номер возвращается поставщику, а клиент получает удержанные деньги, когда поставщик подтвердит.</translation>
    </message>
    <message>
        <source>&amp;Cancel the order</source>
        <translation>&amp;Отменить заказ</translation>
    </message>
    <message>
        <source>Refund order</source>
        <translation>Возврат по заказу</translation>
    </message>
    <message>
        <source>The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.</source>
        <translation>Клиент одного заказа, %1, сразу получает сумму обратно в кошелёк. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Ref&amp;und</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Ask the pro&amp;vider</source>
        <translation>&amp;Запросить поставщика</translation>
    </message>
    <message>
        <source>Looks for a message now instead of at the next turn</source>
        <translation>Проверяет сообщение сейчас, не дожидаясь очереди</translation>
    </message>
    <message>
        <source>The provider is being asked; what it says appears here by itself.</source>
        <translation>Поставщик запрашивается; его ответ появится здесь сам.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Запрос…</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>С&amp;умма</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrdersPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Показать: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>Не удалось прочитать заказы.</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>Заказов пока нет.</translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation>Чтение заказов…</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>&amp;Заказы</translation>
    </message>
    <message>
        <source>%1 of %2 orders, newest first</source>
        <translation>%1 из %2 заказов, сначала новые</translation>
    </message>
    <message>
        <source>No order matches the filter.</source>
        <translation>Под отбор не подходит ни один заказ.</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n новый заказ</numerusform>
            <numerusform>%n новых заказа</numerusform>
            <numerusform>%n новых заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders selected: %1</source>
        <translation>Выбрано заказов: %1</translation>
    </message>
    <message>
        <source>Fo&amp;llow the newest orders, or show all</source>
        <translation>&amp;Следить за новейшими заказами или показать все</translation>
    </message>
    <message>
        <source>Filter by the &amp;value of the cell</source>
        <translation>Отобрать по &amp;значению ячейки</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>более %1</translation>
    </message>
    <message>
        <source>%1 orders, newest first</source>
        <translation>Заказов: %1, сначала новые</translation>
    </message>
    <message>
        <source>%1 orders, oldest first</source>
        <translation>Заказов: %1, сначала старые</translation>
    </message>
    <message>
        <source>Ask the order&apos;s pro&amp;vider now</source>
        <translation>&amp;Запросить поставщика заказа сейчас</translation>
    </message>
    <message>
        <source>&amp;Cancel the open order…</source>
        <translation>&amp;Отменить открытый заказ…</translation>
    </message>
    <message>
        <source>Ref&amp;und the open order…</source>
        <translation>&amp;Вернуть деньги за открытый заказ…</translation>
    </message>
    <message>
        <source>Show the order&apos;s c&amp;ustomer</source>
        <translation>Показать &amp;клиента заказа</translation>
    </message>
    <message>
        <source>Cancel the selected or&amp;ders…</source>
        <translation>Отменить &amp;выбранные заказы…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Palette</name>
    <message>
        <source>Search or do</source>
        <translation>Поиск или действие</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>&gt; commands   @ users   # orders   / saved views</source>
        <translation>&gt; команды   @ пользователи   # заказы   / сохранённые виды</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter opens, Escape leaves.</source>
        <translation>Стрелки выбирают, Enter открывает, Escape закрывает.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>The server could not be asked.</source>
        <translation>Не удалось спросить сервер.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PaletteHost</name>
    <message>
        <source>Searc&amp;h or do…</source>
        <translation>По&amp;иск или действие…</translation>
    </message>
    <message>
        <source>This place cannot be opened: %1</source>
        <translation>Это место нельзя открыть: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::QtChartView</name>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 таблицей</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>График: %1</translation>
    </message>
    <message>
        <source>Point at the chart, or walk through it with the arrow keys.</source>
        <translation>Наведите указатель на график или пройдите по нему клавишами со стрелками.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why? It is kept in the activity log.</source>
        <translation>Почему? Это сохранится в журнале действий.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Characters still needed: %1</source>
        <translation>Ещё нужно символов: %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 из %2 символов</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RecoveryCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>Я их &amp;сохранил(а)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Each of them signs you in once when the authenticator is not at hand. They are shown here and never again: print them, or put them where you keep your passwords.</source>
        <translation>Каждый из них один раз впустит вас, когда аутентификатора нет под рукой. Они показаны здесь и больше никогда: распечатайте их или сохраните там, где храните пароли.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Коды восстановления</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>Копировать коды восстановления</translation>
    </message>
    <message>
        <source>They are taken off the clipboard again after %1 s.</source>
        <translation>Через %1 с они будут удалены из буфера обмена.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Я их сохранил(а)</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>Ваши коды восстановления</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingsPage</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>&amp;Настройки</translation>
    </message>
    <message>
        <source>Your sign-in is kept in the key store of this computer.</source>
        <translation>Ваш вход хранится в хранилище ключей этого компьютера.</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Copy the &amp;diagnostics</source>
        <translation>Копировать &amp;диагностику</translation>
    </message>
    <message>
        <source>Trunkline is free software under the GNU General Public License, version 3 or later. It uses Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) and libqrencode (LGPL 2.1); texts are drawn in Noto Sans and JetBrains Mono (SIL Open Font License).</source>
        <translation>Trunkline — свободная программа под GNU General Public License версии 3 или новее. В ней используются Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) и libqrencode (LGPL 2.1); тексты набраны шрифтами Noto Sans и JetBrains Mono (SIL Open Font License).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutSheet</name>
    <message>
        <source>Find an action or keys</source>
        <translation>Найти действие или клавиши</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Назначить</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>С&amp;бросить</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>Новые &amp;клавиши:</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that one other keys first.</source>
        <translation>Эти клавиши заняты действием «%1». Сначала дайте ему другие.</translation>
    </message>
    <message>
        <source>The keys that came with it now belong to “%1”. Reset that one first.</source>
        <translation>Исходные клавиши теперь заняты действием «%1». Сначала сбросьте его.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutTable</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>Sign in to Trunkline</source>
        <translation>Вход в Trunkline</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Сервер</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Эл. &amp;почта</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>П&amp;ароль</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Код</translation>
    </message>
    <message>
        <source>&amp;One-time secret</source>
        <translation>&amp;Одноразовый секрет</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator shows for %1.</source>
        <translation>Введите код, который показывает аутентификатор для %1.</translation>
    </message>
    <message>
        <source>%1 has no authenticator yet. Enter the one-time secret that you were given with the account; if you were not given one, leave the field empty.</source>
        <translation>У %1 ещё нет аутентификатора. Введите одноразовый секрет, который вам дали вместе с учётной записью; если не давали, оставьте поле пустым.</translation>
    </message>
    <message>
        <source>With the account of a member of staff.</source>
        <translation>С учётной записью сотрудника.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StatusLine</name>
    <message>
        <source>Not reading from %1</source>
        <translation>Нет чтения с %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · as of %2 (%3)</source>
        <translation>%1 · на %2 (%3)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Sign-in is not kept</source>
        <translation>Вход не сохраняется</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ToastStack</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the message: %1</source>
        <translation>Копировать сообщение: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close the message: %1</source>
        <translation>Закрыть сообщение: %1</translation>
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
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Учётная запись: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TryThis</name>
    <message>
        <source>&amp;Try this</source>
        <translation>&amp;Попробуйте</translation>
    </message>
    <message>
        <source>Try this:</source>
        <translation>Попробуйте:</translation>
    </message>
    <message>
        <source>Orders that wait for a code</source>
        <translation>Заказы, ждущие кода</translation>
    </message>
    <message>
        <source>Open the newest order</source>
        <translation>Открыть новейший заказ</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Отменить заказ</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Hide the panel Try this</source>
        <translation>Скрыть панель «Попробуйте»</translation>
    </message>
    <message>
        <source>Demo: made-up data</source>
        <translation>Демо: вымышленные данные</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UserPane</name>
    <message>
        <source>Choose a customer to see what belongs to him.</source>
        <translation>Выберите клиента, чтобы увидеть его данные.</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Чтение данных клиента…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>За&amp;блокировать…</translation>
    </message>
    <message>
        <source>&amp;End the ban…</source>
        <translation>&amp;Снять блокировку…</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere…</source>
        <translation>&amp;Завершить все сеансы…</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Блокировки</translation>
    </message>
    <message>
        <source>Newest orders</source>
        <translation>Последние заказы</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Сеансы</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Ключи API</translation>
    </message>
    <message>
        <source>Being done…</source>
        <translation>Выполняется…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UsersPage</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>Клиентов пока нет.</translation>
    </message>
    <message>
        <source>No customer matches the filter.</source>
        <translation>Под отбор не подходит ни один клиент.</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>Не удалось прочитать клиентов.</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>Чтение клиентов…</translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n новый клиент</numerusform>
            <numerusform>%n новых клиента</numerusform>
            <numerusform>%n новых клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers selected: %1</source>
        <translation>Выбрано клиентов: %1</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Клиенты</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>более %1</translation>
    </message>
    <message>
        <source>%1 customers, newest first</source>
        <translation>Клиентов: %1, сначала новые</translation>
    </message>
    <message>
        <source>%1 customers, oldest first</source>
        <translation>Клиентов: %1, сначала старые</translation>
    </message>
    <message>
        <source>Show the customer&apos;s &amp;orders</source>
        <translation>Показать &amp;заказы клиента</translation>
    </message>
    <message>
        <source>&amp;Ban the open customer…</source>
        <translation>За&amp;блокировать открытого клиента…</translation>
    </message>
    <message>
        <source>&amp;End the open customer&apos;s ban…</source>
        <translation>&amp;Снять блокировку открытого клиента…</translation>
    </message>
    <message>
        <source>&amp;Sign the open customer out everywhere…</source>
        <translation>&amp;Завершить все сеансы открытого клиента…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewMenu</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>%1: &amp;save the view</source>
        <translation>%1: &amp;сохранить вид</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>%1: save as a &amp;new view…</source>
        <translation>%1: сохранить как &amp;новый вид…</translation>
    </message>
    <message>
        <source>Rese&amp;t to what was saved</source>
        <translation>Ве&amp;рнуть сохранённое</translation>
    </message>
    <message>
        <source>%1: rese&amp;t the view to what was saved</source>
        <translation>%1: вернуть вид к сох&amp;ранённому</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Переименова&amp;ть…</translation>
    </message>
    <message>
        <source>%1: rena&amp;me the view…</source>
        <translation>%1: пере&amp;именовать вид…</translation>
    </message>
    <message>
        <source>S&amp;hare with the team</source>
        <translation>Открыть &amp;команде</translation>
    </message>
    <message>
        <source>%1: s&amp;hare the view with the team, or keep it to yourself</source>
        <translation>%1: от&amp;крыть вид команде или оставить себе</translation>
    </message>
    <message>
        <source>&amp;Leave this view</source>
        <translation>В&amp;ыйти из вида</translation>
    </message>
    <message>
        <source>%1: &amp;leave the view, and keep what is shown</source>
        <translation>%1: в&amp;ыйти из вида, оставив показанное</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>%1: &amp;delete the view…</source>
        <translation>%1: &amp;удалить вид…</translation>
    </message>
    <message>
        <source>%1: open a saved &amp;view…</source>
        <translation>%1: открыть сохранённый &amp;вид…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>Вид: %1 (изменён)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Вид: %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Opens the saved views of this list</source>
        <translation>Открывает сохранённые виды этого списка</translation>
    </message>
    <message>
        <source>Filter, sort and columns that were kept under a name</source>
        <translation>Фильтр, порядок и столбцы, сохранённые под именем</translation>
    </message>
    <message>
        <source>&amp;Keep to myself</source>
        <translation>Оставить се&amp;бе</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Переименовать вид «%1»</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Сохранить как новый вид</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Переи&amp;меновать</translation>
    </message>
    <message>
        <source>The view “%1” is deleted for the whole team. The list stays as it is.</source>
        <translation>Вид «%1» удаляется для всей команды. Список остаётся как есть.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted. The list stays as it is.</source>
        <translation>Вид «%1» удаляется. Список остаётся как есть.</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Удаление вида</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>&amp;Удалить вид</translation>
    </message>
    <message>
        <source>&amp;Save over it</source>
        <translation>&amp;Записать поверх</translation>
    </message>
    <message>
        <source>&amp;Do it all the same</source>
        <translation>&amp;Всё равно выполнить</translation>
    </message>
    <message>
        <source>Keep mine as a &amp;new view…</source>
        <translation>Сохранить моё как &amp;новый вид…</translation>
    </message>
    <message>
        <source>Somebody changed the view “%1” meanwhile. Nothing of yours was saved, and the list stays as you have set it.</source>
        <translation>Тем временем кто-то изменил вид «%1». Ваше не сохранено, список остаётся как вы его настроили.</translation>
    </message>
    <message>
        <source>The view was changed meanwhile</source>
        <translation>Вид тем временем изменён</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewPanel</name>
    <message>
        <source>Read again</source>
        <translation>Прочитать снова</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Сохранённые виды</translation>
    </message>
    <message>
        <source>The saved views could not be read. %1</source>
        <translation>Не удалось прочитать сохранённые виды. %1</translation>
    </message>
    <message>
        <source>Reading the saved views…</source>
        <translation>Чтение сохранённых видов…</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Set a filter, and keep it under a name.</source>
        <translation>Пока ничего не сохранено. Задайте фильтр и сохраните под именем.</translation>
    </message>
</context>
</TS>
