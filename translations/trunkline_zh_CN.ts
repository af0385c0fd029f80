<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>BulkQuestion</name>
    <message>
        <source>&amp;Number of orders</source>
        <translation>订单数量(&amp;N)</translation>
    </message>
    <message>
        <source>Type %1 to confirm that you mean so many.</source>
        <translation>输入 %1 以确认数量。</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>取消订单</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</source>
        <translation>
            <numerusform>将取消 %n 个订单：号码退回供应商，每单确认后客户收回冻结的款项。已无法取消的保持原样，并在结果中列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n order(s)</source>
        <translation>
            <numerusform>取消 %n 个订单(&amp;C)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>One of: %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>An id that begins with %1</source>
        <translation>以 %1 开头的标识</translation>
    </message>
    <message numerus="yes">
        <source>A text of 1 to %n bytes</source>
        <translation>
            <numerusform>长度为 1 到 %n 字节的文本</numerusform>
        </translation>
    </message>
    <message>
        <source>A country code of two letters, such as DE</source>
        <translation>两个字母的国家代码，例如 DE</translation>
    </message>
    <message>
        <source>A service by its short name, such as whatsapp</source>
        <translation>服务的简称，例如 whatsapp</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>A day and time with its zone, such as 2026-01-31T09:00:00Z</source>
        <translation>带时区的日期和时间，例如 2026-01-31T09:00:00Z</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头为</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Cancel of orders: %1</source>
        <translation>取消订单：%1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2 gone through · %3 cancelled · %4 refused · %5 left</source>
        <translation>已处理 %1/%2 · 已取消 %3 · 被拒绝 %4 · 剩余 %5</translation>
    </message>
    <message>
        <source>Orders cancelled: all of %1.</source>
        <translation>已取消全部 %1 个订单。</translation>
    </message>
    <message>
        <source>Orders cancelled: %1 of %2. Refused: %3.</source>
        <translation>已取消订单：%1/%2。被拒绝：%3。</translation>
    </message>
    <message>
        <source>The cancel of many orders was stopped. Cancelled: %1 of %2; refused: %3; left as they are: %4.</source>
        <translation>批量取消已停止。已取消：%1/%2；被拒绝：%3；保持原样：%4。</translation>
    </message>
    <message>
        <source>The cancel of many orders failed. Cancelled: %1 of %2. %3</source>
        <translation>批量取消失败。已取消：%1/%2。%3</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long from now: 30m, 12h, 7d.</source>
        <translation>日期、日期和时间（2026-01-31 18:00，时区 %1），或从现在起多久：30m、12h、7d。</translation>
    </message>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long ago: 30m, 12h, 7d.</source>
        <translation>日期、日期和时间（2026-01-31 18:00，时区 %1），或多久以前：30m、12h、7d。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>请求过多。请稍候再试。</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1 s.</source>
        <translation>请求过多。请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>The e-mail address, the password or the code is wrong.</source>
        <translation>电子邮箱、密码或验证码有误。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色不允许此操作。</translation>
    </message>
    <message>
        <source>Somebody else has to approve this: %1</source>
        <translation>需要由他人批准：%1</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Read it again before you go on.</source>
        <translation>在此期间已有他人更改。请重新读取后再继续。</translation>
    </message>
    <message>
        <source>This does not exist, or not any more.</source>
        <translation>此项不存在或已不存在。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>会话已结束。请重新登录。</translation>
    </message>
    <message>
        <source>The server refused: see the marked field.</source>
        <translation>服务器已拒绝：请查看标记的字段。</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>服务器已拒绝：%1</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>服务器已拒绝，HTTP 状态 %1。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid now. Is this computer&apos;s clock right?</source>
        <translation>服务器证书当前无效。此计算机的时钟是否正确？</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>服务器无法证明其身份。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The answer could not be understood. Is this a Trunkline server of the same age as this console?</source>
        <translation>无法理解应答。这是与本控制台版本一致的 Trunkline 服务器吗？</translation>
    </message>
    <message>
        <source>%1 (request %2)</source>
        <translation>%1（请求 %2）</translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Past its expiry</source>
        <translation>已过期限</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Still being bought</source>
        <translation>仍在购买</translation>
    </message>
    <message>
        <source>Number handed out</source>
        <translation>号码已发放</translation>
    </message>
    <message>
        <source>Code received</source>
        <translation>已收到验证码</translation>
    </message>
    <message>
        <source>Further message</source>
        <translation>后续短信</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Provider asked</source>
        <translation>已询问供应商</translation>
    </message>
    <message>
        <source>Number bought</source>
        <translation>号码已购买</translation>
    </message>
    <message>
        <source>Provider refused</source>
        <translation>供应商拒绝</translation>
    </message>
    <message>
        <source>Provider&apos;s answer unknown</source>
        <translation>供应商应答未知</translation>
    </message>
    <message>
        <source>Number given back</source>
        <translation>号码已退回</translation>
    </message>
    <message>
        <source>Number lost</source>
        <translation>号码丢失</translation>
    </message>
    <message>
        <source>Message arrived</source>
        <translation>短信到达</translation>
    </message>
    <message>
        <source>Message arrived late</source>
        <translation>短信迟到</translation>
    </message>
    <message>
        <source>Cancelled by staff</source>
        <translation>由员工取消</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>购买中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭中</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Provider asked by staff</source>
        <translation>员工询问了供应商</translation>
    </message>
    <message>
        <source>Refunded by staff</source>
        <translation>员工退款</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>已解冻</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Cost at purchase</source>
        <translation>购买时成本</translation>
    </message>
    <message>
        <source>Cost returned</source>
        <translation>成本已退回</translation>
    </message>
    <message>
        <source>Cost at capture</source>
        <translation>扣款时成本</translation>
    </message>
    <message>
        <source>Loss with the provider</source>
        <translation>供应商损失</translation>
    </message>
    <message>
        <source>Exchange of currencies</source>
        <translation>货币兑换</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Saved view of the team</source>
        <translation>团队的已存视图</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Open this place</source>
        <translation>打开此位置</translation>
    </message>
    <message>
        <source>Looked at recently</source>
        <translation>最近查看</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>Enter an address such as https://desk.example.com</source>
        <translation>请输入类似 https://desk.example.com 的地址</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer may be used: enter https://</source>
        <translation>不加密时只能使用本机上的服务器：请输入 https://</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>地址必须以 https:// 开头</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>It was written by a newer console, or this one may not write it: %1</source>
        <translation>它由更新版本的控制台写入，或本控制台无法写入：%1</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>The file was damaged. It lies beside the new one as %1</source>
        <translation>文件已损坏。它以 %1 的名称保存在新文件旁边</translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>账户状况</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>订单，30 天</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>已获验证码</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>注册时间</translation>
    </message>
</context>
<context>
    <name>UserQuestions</name>
    <message>
        <source>&amp;What</source>
        <translation>范围(&amp;W)</translation>
    </message>
    <message>
        <source>Every sign-in ends at once and no API key works. Live orders end as they would.</source>
        <translation>所有登录立即结束，API 密钥失效。进行中的订单照常结束。</translation>
    </message>
    <message>
        <source>No new orders can be placed; everything else works.</source>
        <translation>不能下新订单；其余正常。</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>截止(&amp;U)</translation>
    </message>
    <message>
        <source>Empty: until somebody ends it.</source>
        <translation>留空：直到有人解除。</translation>
    </message>
    <message>
        <source>That is over: %1.</source>
        <translation>该时间已过：%1。</translation>
    </message>
    <message>
        <source>Ends by itself on %1.</source>
        <translation>将于 %1 自动结束。</translation>
    </message>
    <message>
        <source>&amp;Message to the customer</source>
        <translation>给客户的消息(&amp;M)</translation>
    </message>
    <message>
        <source>May be left empty. The customer reads it when signing in; the reason below stays here.</source>
        <translation>可留空。客户登录时会看到；下面的原因仅内部可见。</translation>
    </message>
    <message>
        <source>Ban customer</source>
        <translation>封禁客户</translation>
    </message>
    <message>
        <source>One customer, %1, is shut out.</source>
        <translation>一位客户 %1 将被封禁。</translation>
    </message>
    <message>
        <source>&amp;Ban the customer</source>
        <translation>封禁该客户(&amp;B)</translation>
    </message>
    <message>
        <source>End the ban</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>One customer, %1, may sign in again, and the API keys work again.</source>
        <translation>一位客户 %1 可再次登录，API 密钥恢复有效。</translation>
    </message>
    <message>
        <source>&amp;End the ban</source>
        <translation>解除封禁(&amp;E)</translation>
    </message>
    <message>
        <source>Sign the customer out everywhere</source>
        <translation>注销客户的全部会话</translation>
    </message>
    <message>
        <source>Every sign-in of one customer, %1, ends at once. API keys stay, and the customer may sign in again.</source>
        <translation>一位客户 %1 的所有登录立即结束。API 密钥保留，客户可再次登录。</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere</source>
        <translation>全部注销(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>整个账户</translation>
    </message>
    <message>
        <source>New orders only</source>
        <translation>仅限新订单</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message>
        <source>No orders within 20 seconds.</source>
        <translation>20 秒内没有订单。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>What this computer remembers of places you have looked at starts anew. %1</source>
        <translation>此电脑记住的查看记录已重新开始。%1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::BulkCancel</name>
    <message>
        <source>The last cancel of many orders is still on its way to the server.</source>
        <translation>上次批量取消仍在发往服务器途中。</translation>
    </message>
    <message>
        <source>It is not known yet whether the last cancel of many orders has begun. Retry finds out and begins nothing twice.</source>
        <translation>尚不清楚上次批量取消是否已开始。重试会查明，且不会重复执行。</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>您的角色不能取消订单。</translation>
    </message>
    <message>
        <source>No orders are selected.</source>
        <translation>未选择订单。</translation>
    </message>
    <message>
        <source>No more than %1 orders can be cancelled at once, and more are selected. Narrow the filter, or select fewer.</source>
        <translation>一次最多取消 %1 个订单，所选更多。请缩小筛选范围或少选一些。</translation>
    </message>
    <message>
        <source>The list is still being counted. Wait until its number is known.</source>
        <translation>列表仍在计数。请等到数量确定。</translation>
    </message>
    <message>
        <source>You took orders out of the whole list, and not all of the others have been read yet. Scroll through the list once, narrow the filter instead, or select the whole list.</source>
        <translation>您从整个列表中去掉了一些订单，而其余的尚未全部读取。请滚动一遍列表、缩小筛选，或选择整个列表。</translation>
    </message>
    <message>
        <source>It is not known yet whether the cancel of the selected orders has begun. %1</source>
        <translation>尚不清楚所选订单的取消是否已开始。%1</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the selected orders were %1 when you were asked, and are %2 now. They are still selected; look at them again.</source>
        <translation>未取消任何订单：询问时所选为 %1，现在为 %2。仍保持选中，请再看一遍。</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the server had closed this list meanwhile. It is read anew and still selected; look at it again.</source>
        <translation>未取消任何订单：服务器已关闭此列表。列表已重新读取并保持选中，请再看一遍。</translation>
    </message>
    <message>
        <source>Nothing was cancelled. %1</source>
        <translation>未取消任何订单。%1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>trunkline::models::FilterModel</name>
    <message>
        <source>%1 (turned off)</source>
        <translation>%1（已关闭）</translation>
    </message>
    <message>
        <source>This list cannot be filtered by “%1”.</source>
        <translation>此列表无法按“%1”筛选。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>This is not a link to this list.</source>
        <translation>这不是指向此列表的链接。</translation>
    </message>
    <message>
        <source>The link says “%1” twice.</source>
        <translation>链接中“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>It is not known whether the rest was left undone. %1</source>
        <translation>尚不清楚其余部分是否已停止。%1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobsModel</name>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>trunkline::models::LiveFeed</name>
    <message>
        <source>Not live</source>
        <translation>非实时</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>正在重新连接…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>trunkline::models::OrderDetailModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Nothing was sent. The order is now in the state “%1”. %2</source>
        <translation>未发送任何内容。订单现在的状态为“%1”。%2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>没有打开的订单。</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>您的角色不能取消订单。</translation>
    </message>
    <message>
        <source>Only an order that waits for its code can be cancelled.</source>
        <translation>只有等待验证码的订单可以取消。</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>订单 %1 未取消。%2</translation>
    </message>
    <message>
        <source>Your role may not ask providers.</source>
        <translation>您的角色不能询问供应商。</translation>
    </message>
    <message>
        <source>Only an order that is not over can be asked for.</source>
        <translation>只能询问未结束的订单。</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RefundModel</name>
    <message>
        <source>It is not known yet whether the last refund has reached the customer. Retry finds out and gives nothing twice.</source>
        <translation>尚不清楚上次退款是否已到达客户。重试会查明，且不会重复退款。</translation>
    </message>
    <message>
        <source>Your role may not refund orders.</source>
        <translation>您的角色不能对订单退款。</translation>
    </message>
    <message>
        <source>Nothing is left to give back.</source>
        <translation>没有可退的金额。</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>今日剩余 %1，共 %2</translation>
    </message>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>请输入金额，例如 %1</translation>
    </message>
    <message>
        <source>No more than %1 is left to give back.</source>
        <translation>最多可退 %1。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>未发送任何内容。%1</translation>
    </message>
    <message>
        <source>Refund of order %1: %2</source>
        <translation>订单 %1 的退款：%2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RowTableModel</name>
    <message>
        <source>Changed since: it no longer matches the filter. Refresh to remove it.</source>
        <translation>已更改：不再符合筛选条件。刷新可移除。</translation>
    </message>
    <message>
        <source>Row %L1, being read</source>
        <translation>第 %L1 行，正在读取</translation>
    </message>
    <message>
        <source>Row %L1 has left the list</source>
        <translation>第 %L1 行已离开列表</translation>
    </message>
    <message>
        <source>What stood here no longer matches the filter.</source>
        <translation>此处内容不再符合筛选条件。</translation>
    </message>
    <message>
        <source>%1 (no longer matches the filter)</source>
        <translation>%1（不再符合筛选条件）</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1，最新在前</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1，最旧在前</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SavedViews</name>
    <message>
        <source>Give the view a name.</source>
        <translation>请为视图命名。</translation>
    </message>
    <message numerus="yes">
        <source>This name is too long: at most %n byte(s), which is as many plain letters.</source>
        <translation>
            <numerusform>名称过长：最多 %n 字节，即同样数量的英文字母。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have a view of this name already.</source>
        <translation>您已有同名视图。</translation>
    </message>
    <message>
        <source>%1 · of %2</source>
        <translation>%1 · 来自 %2</translation>
    </message>
    <message>
        <source>%1 · shared with the team</source>
        <translation>%1 · 与团队共享</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ShownView</name>
    <message>
        <source>This saved view does not exist any more.</source>
        <translation>该已保存视图不再存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. %2</source>
        <translation>无法打开“%1”。%2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignInModel</name>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>请输入电子邮箱。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows, or a recovery code.</source>
        <translation>请输入身份验证器显示的六位数字或恢复代码。</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows.</source>
        <translation>请输入身份验证器显示的六位数字。</translation>
    </message>
    <message>
        <source>It is longer. Leave the field empty if you were not given one.</source>
        <translation>它更长。如果没有给您，请留空。</translation>
    </message>
    <message>
        <source>The sign-in of %1 was kept, but it could not be continued. %2</source>
        <translation>%1 的登录已保存，但无法继续。%2</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you see stays as it is.</source>
        <translation>会话已结束。请重新登录；您看到的内容保持不变。</translation>
    </message>
    <message>
        <source>This is not the one-time secret of this account, or it is too old. Whoever administers the server makes a new one.</source>
        <translation>这不是此账户的一次性密钥，或已过期。由服务器管理员重新生成。</translation>
    </message>
    <message>
        <source>This code is wrong or was used before. Wait for the next one; are the clocks of this computer and of the authenticator right?</source>
        <translation>此代码有误或已使用过。请等待下一个；此计算机和身份验证器的时钟是否正确？</translation>
    </message>
    <message>
        <source>The console is locked. Sign in again; what you were doing is kept.</source>
        <translation>控制台已锁定。请重新登录；您正在进行的操作已保留。</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignOutEverywhere</name>
    <message>
        <source>You are not signed out everywhere: another session could not be ended. %1</source>
        <translation>您并未在所有设备上退出：另一个会话无法结束。%1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserActionsModel</name>
    <message>
        <source>No customer is open.</source>
        <translation>未打开客户。</translation>
    </message>
    <message>
        <source>This customer&apos;s standing has changed meanwhile.</source>
        <translation>该客户的状况已发生变化。</translation>
    </message>
    <message>
        <source>Your role may not ban customers.</source>
        <translation>您的角色不能封禁客户。</translation>
    </message>
    <message>
        <source>Your role may not end bans.</source>
        <translation>您的角色不能解除封禁。</translation>
    </message>
    <message>
        <source>Your role may not end a customer&apos;s sign-ins.</source>
        <translation>您的角色不能结束客户的登录。</translation>
    </message>
    <message>
        <source>The customer is signed in nowhere.</source>
        <translation>客户未在任何地方登录。</translation>
    </message>
    <message>
        <source>No longer than %1 characters of English; other scripts take more room.</source>
        <translation>不超过 %1 个英文字符；其他文字占用更多空间。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>未发送任何内容。%1</translation>
    </message>
    <message>
        <source>Customer %1: it did not work. %2</source>
        <translation>客户 %1：操作失败。%2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserDetailModel</name>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>给客户的消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>What can be spent</source>
        <translation>可用金额</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>For orders that are not over</source>
        <translation>用于未结束的订单</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>订单，30 天</translation>
    </message>
    <message>
        <source>Of the newest 2,000 orders</source>
        <translation>最新 2,000 个订单中</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>已获验证码</translation>
    </message>
    <message>
        <source>Refunds, 30 days</source>
        <translation>30 天退款</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Never signed in and used no key</source>
        <translation>从未登录，也未使用密钥</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>已于 %1 解除</translation>
    </message>
    <message>
        <source>somebody ends it</source>
        <translation>有人解除</translation>
    </message>
    <message>
        <source>Ends %1 unless it is renewed</source>
        <translation>若不续期，将于 %1 结束</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>创建于 %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Banner</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>复制此消息</translation>
    </message>
    <message>
        <source>See the marked field (request %1).</source>
        <translation>请查看标记的字段（请求 %1）。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceForm</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>新的语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>表格行(&amp;R)</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates</source>
        <translation>数字和日期(&amp;N)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>One column has to stay.</source>
        <translation>必须保留一列。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Desk</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Forwar&amp;d</source>
        <translation>前进(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个窗格(&amp;V)</translation>
    </message>
    <message>
        <source>The link was copied. Whoever pastes it into the search gets here.</source>
        <translation>链接已复制。粘贴到搜索框即可打开此处。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What you see stays as it was; the console tries again by itself.</source>
        <translation>无法连接 %1。您看到的内容保持不变；控制台会自动重试。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation>在所有设备上退出(&amp;E)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DetailPane</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnrolmentCard</name>
    <message>
        <source>Secret of the authenticator</source>
        <translation>身份验证器密钥</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>Scan the picture with an authenticator app, or type the secret there. Then enter the first code it shows.</source>
        <translation>用身份验证器应用扫描图片，或在其中输入密钥。然后输入它显示的第一个代码。</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>It is taken off the clipboard again after %1 s.</source>
        <translation>%1 秒后将从剪贴板移除。</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>验证码(&amp;D)</translation>
    </message>
    <message>
        <source>Secre&amp;t</source>
        <translation>密钥(&amp;T)</translation>
    </message>
    <message>
        <source>Set up your authenticator</source>
        <translation>设置身份验证器</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>供身份验证器应用使用的二维码</translation>
    </message>
    <message>
        <source>The same secret as text: %1</source>
        <translation>以文本显示的同一密钥：%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnvironmentBar</name>
    <message>
        <source>Production: real customers and real money</source>
        <translation>生产环境：真实的客户和真实的资金</translation>
    </message>
    <message>
        <source>Sandbox (%1): nothing here is real</source>
        <translation>沙盒（%1）：这里的一切都不是真实的</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FilterBar</name>
    <message>
        <source>&amp;Filter…</source>
        <translation>筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运算符</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Space turns this on and off, Delete takes it away</source>
        <translation>空格键开关，Delete 键移除</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobView</name>
    <message>
        <source>Leave the rest &amp;undone</source>
        <translation>停止其余部分(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;py the results</source>
        <translation>复制结果(&amp;P)</translation>
    </message>
    <message>
        <source>How far the job is</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>The few orders under way are ended, nothing is taken back</source>
        <translation>正在处理的少数订单会完成，已完成的不会撤回</translation>
    </message>
    <message>
        <source>What has become of each order</source>
        <translation>每个订单的结果</translation>
    </message>
    <message>
        <source>Enter opens the order</source>
        <translation>按 Enter 打开订单</translation>
    </message>
    <message>
        <source>Reading the job…</source>
        <translation>正在读取任务…</translation>
    </message>
    <message>
        <source>The server cannot be reached. The job goes on there by itself, and what you see goes on when it answers again.</source>
        <translation>无法连接服务器。任务在服务器上继续执行，恢复连接后此处会更新。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsDialog</name>
    <message>
        <source>My jobs</source>
        <translation>我的任务</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Jobs go on without this window</source>
        <translation>关闭此窗口任务仍会继续</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>重新读取(&amp;W)</translation>
    </message>
    <message>
        <source>Your jobs could not be read.</source>
        <translation>无法读取您的任务。</translation>
    </message>
    <message>
        <source>You have no jobs yet. Select orders and cancel them together: it becomes one.</source>
        <translation>您还没有任务。选择多个订单一并取消即成为任务。</translation>
    </message>
    <message>
        <source>Reading your jobs…</source>
        <translation>正在读取您的任务…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsHost</name>
    <message>
        <source>My &amp;jobs…</source>
        <translation>我的任务(&amp;J)…</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>显示任务</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JumpBar</name>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is no day or time that can be gone to.</source>
        <translation>无法跳转到该日期或时间。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ListView</name>
    <message>
        <source>Fo&amp;llow</source>
        <translation>跟随(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>New rows come in at the top; without it, all rows are there to be scrolled through</source>
        <translation>新行出现在顶部；关闭后可滚动浏览所有行</translation>
    </message>
    <message>
        <source>Read the list anew (F5)</source>
        <translation>重新读取列表 (F5)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>No more than %1 can be selected one by one; Ctrl+A selects the whole list.</source>
        <translation>逐个最多可选择 %1 行；Ctrl+A 选择整个列表。</translation>
    </message>
    <message>
        <source>Searched back to %1: go on</source>
        <translation>已搜索至 %1：继续</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and in what order</source>
        <translation>选择显示哪些列及其顺序</translation>
    </message>
    <message>
        <source>%1: re&amp;fresh the list</source>
        <translation>%1：刷新列表(&amp;F)</translation>
    </message>
    <message>
        <source>%1: &amp;filter the list…</source>
        <translation>%1：筛选列表(&amp;F)…</translation>
    </message>
    <message>
        <source>%1: &amp;sort by the oldest or the newest</source>
        <translation>%1：按最旧或最新排序(&amp;S)</translation>
    </message>
    <message>
        <source>%1: &amp;copy the cell</source>
        <translation>%1：复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>%1: copy the &amp;rows for a spreadsheet</source>
        <translation>%1：复制行到电子表格(&amp;R)</translation>
    </message>
    <message>
        <source>%1: &amp;jump to a day…</source>
        <translation>%1：跳转到某天(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LogView</name>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Log of the console</source>
        <translation>控制台日志</translation>
    </message>
    <message>
        <source>No line of the log.</source>
        <translation>没有日志行。</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>重新读取(&amp;W)</translation>
    </message>
    <message>
        <source>Copy what is sh&amp;own</source>
        <translation>复制显示的内容(&amp;W)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message>
        <source>This computer has no key store that can be used: you are asked to sign in after each start of the console.</source>
        <translation>此计算机没有可用的密钥库：每次启动控制台后都需要重新登录。</translation>
    </message>
    <message>
        <source>Appearance: as the &amp;system</source>
        <translation>外观：跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Appearance: &amp;light</source>
        <translation>外观：浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Appearance: &amp;dark</source>
        <translation>外观：深色(&amp;D)</translation>
    </message>
    <message>
        <source>Appearance: &amp;high contrast</source>
        <translation>外观：高对比度(&amp;H)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrderPane</name>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>选择一个订单以查看其经过。</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>取消订单(&amp;C)…</translation>
    </message>
    <message>
        <source>Ref&amp;und…</source>
        <translation>退款(&amp;U)…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Reading the order…</source>
        <translation>正在读取订单…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>正在退款…</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>One order, %1, is cancelled: the number goes back to the provider, and the customer gets the held money back when the provider confirms.</source>
        <translation>将取消一个订单 %1：号码退回供应商，供应商确认后，客户收回被冻结的款项。</translation>
    </message>
    <message>
        <source>&amp;Cancel the order</source>
        <translation>取消该订单(&amp;C)</translation>
    </message>
    <message>
        <source>Refund order</source>
        <translation>订单退款</translation>
    </message>
    <message>
        <source>The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.</source>
        <translation>订单 %1 的客户会立即在钱包中收到退款金额。此操作无法撤回。</translation>
    </message>
    <message>
        <source>Ref&amp;und</source>
        <translation>退款(&amp;U)</translation>
    </message>
    <message>
        <source>Ask the pro&amp;vider</source>
        <translation>询问供应商(&amp;V)</translation>
    </message>
    <message>
        <source>Looks for a message now instead of at the next turn</source>
        <translation>立即查询短信，而不等下一轮</translation>
    </message>
    <message>
        <source>The provider is being asked; what it says appears here by itself.</source>
        <translation>正在询问供应商；其答复会自动显示在此。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrdersPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>无法读取订单。</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation>正在读取订单…</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>%1 of %2 orders, newest first</source>
        <translation>%1 / %2 个订单，最新的在前</translation>
    </message>
    <message>
        <source>No order matches the filter.</source>
        <translation>没有符合筛选条件的订单。</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n 个新订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders selected: %1</source>
        <translation>已选订单：%1</translation>
    </message>
    <message>
        <source>Fo&amp;llow the newest orders, or show all</source>
        <translation>跟随最新订单或显示全部(&amp;L)</translation>
    </message>
    <message>
        <source>Filter by the &amp;value of the cell</source>
        <translation>按单元格的值筛选(&amp;V)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 orders, newest first</source>
        <translation>%1 个订单，最新在前</translation>
    </message>
    <message>
        <source>%1 orders, oldest first</source>
        <translation>%1 个订单，最旧在前</translation>
    </message>
    <message>
        <source>Ask the order&apos;s pro&amp;vider now</source>
        <translation>立即询问订单的供应商(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cancel the open order…</source>
        <translation>取消打开的订单(&amp;C)…</translation>
    </message>
    <message>
        <source>Ref&amp;und the open order…</source>
        <translation>对打开的订单退款(&amp;U)…</translation>
    </message>
    <message>
        <source>Show the order&apos;s c&amp;ustomer</source>
        <translation>显示订单的客户(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel the selected or&amp;ders…</source>
        <translation>取消所选订单(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Palette</name>
    <message>
        <source>Search or do</source>
        <translation>搜索或执行</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>&gt; commands   @ users   # orders   / saved views</source>
        <translation>&gt; 命令   @ 用户   # 订单   / 已存视图</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter opens, Escape leaves.</source>
        <translation>方向键选择，Enter 打开，Esc 退出。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到任何内容。</translation>
    </message>
    <message>
        <source>The server could not be asked.</source>
        <translation>无法询问服务器。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PaletteHost</name>
    <message>
        <source>Searc&amp;h or do…</source>
        <translation>搜索或执行(&amp;H)…</translation>
    </message>
    <message>
        <source>This place cannot be opened: %1</source>
        <translation>无法打开此位置：%1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::QtChartView</name>
    <message>
        <source>As a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>以表格显示 %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Point at the chart, or walk through it with the arrow keys.</source>
        <translation>指向图表，或用方向键浏览。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why? It is kept in the activity log.</source>
        <translation>为什么？将记入操作日志。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Characters still needed: %1</source>
        <translation>还需字符数：%1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 个字符</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RecoveryCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>我已保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Each of them signs you in once when the authenticator is not at hand. They are shown here and never again: print them, or put them where you keep your passwords.</source>
        <translation>当身份验证器不在手边时，每个代码可登录一次。它们只在此显示一次：请打印或存放在保管密码的地方。</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复代码</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>复制恢复代码</translation>
    </message>
    <message>
        <source>They are taken off the clipboard again after %1 s.</source>
        <translation>%1 秒后将从剪贴板移除。</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>我已保存</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>您的恢复代码</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingsPage</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>Your sign-in is kept in the key store of this computer.</source>
        <translation>您的登录信息保存在本机的密钥库中。</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copy the &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Trunkline is free software under the GNU General Public License, version 3 or later. It uses Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) and libqrencode (LGPL 2.1); texts are drawn in Noto Sans and JetBrains Mono (SIL Open Font License).</source>
        <translation>Trunkline 是自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。它使用 Qt (LGPL 3)、QtKeychain (BSD)、Boost (Boost Software License)、spdlog (MIT) 和 libqrencode (LGPL 2.1)；文字使用 Noto Sans 和 JetBrains Mono (SIL Open Font License) 字体。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutSheet</name>
    <message>
        <source>Find an action or keys</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>使用这些按键(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that one other keys first.</source>
        <translation>这些按键已属于“%1”。请先为它指定其他按键。</translation>
    </message>
    <message>
        <source>The keys that came with it now belong to “%1”. Reset that one first.</source>
        <translation>它原来的按键现在属于“%1”。请先重置它。</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutTable</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in to Trunkline</source>
        <translation>登录 Trunkline</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>服务器(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>电子邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>验证码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;One-time secret</source>
        <translation>一次性密钥(&amp;O)</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator shows for %1.</source>
        <translation>请输入身份验证器为 %1 显示的代码。</translation>
    </message>
    <message>
        <source>%1 has no authenticator yet. Enter the one-time secret that you were given with the account; if you were not given one, leave the field empty.</source>
        <translation>%1 尚无身份验证器。请输入随账户给您的一次性密钥；如果没有给您，请留空。</translation>
    </message>
    <message>
        <source>With the account of a member of staff.</source>
        <translation>使用员工账户。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StatusLine</name>
    <message>
        <source>Not reading from %1</source>
        <translation>未从 %1 读取</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · as of %2 (%3)</source>
        <translation>%1 · 截至 %2（%3）</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Sign-in is not kept</source>
        <translation>不保存登录</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ToastStack</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the message: %1</source>
        <translation>复制消息：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message: %1</source>
        <translation>关闭消息：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TopBar</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账户：%1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TryThis</name>
    <message>
        <source>&amp;Try this</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>Try this:</source>
        <translation>试一试：</translation>
    </message>
    <message>
        <source>Orders that wait for a code</source>
        <translation>等待验证码的订单</translation>
    </message>
    <message>
        <source>Open the newest order</source>
        <translation>打开最新订单</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>取消一个订单</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide the panel Try this</source>
        <translation>隐藏“试一试”面板</translation>
    </message>
    <message>
        <source>Demo: made-up data</source>
        <translation>演示：虚构数据</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UserPane</name>
    <message>
        <source>Choose a customer to see what belongs to him.</source>
        <translation>选择一位客户以查看其资料。</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>正在读取客户…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>封禁(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;End the ban…</source>
        <translation>解除封禁(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere…</source>
        <translation>全部注销(&amp;S)…</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>封禁记录</translation>
    </message>
    <message>
        <source>Newest orders</source>
        <translation>最新订单</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Being done…</source>
        <translation>正在执行…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UsersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>还没有客户。</translation>
    </message>
    <message>
        <source>No customer matches the filter.</source>
        <translation>没有符合筛选条件的客户。</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>无法读取客户。</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>正在读取客户…</translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n 位新客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers selected: %1</source>
        <translation>已选客户：%1</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 customers, newest first</source>
        <translation>%1 位客户，最新在前</translation>
    </message>
    <message>
        <source>%1 customers, oldest first</source>
        <translation>%1 位客户，最旧在前</translation>
    </message>
    <message>
        <source>Show the customer&apos;s &amp;orders</source>
        <translation>显示客户的订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ban the open customer…</source>
        <translation>封禁打开的客户(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;End the open customer&apos;s ban…</source>
        <translation>解除打开的客户的封禁(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign the open customer out everywhere…</source>
        <translation>注销打开的客户的全部会话(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewMenu</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1: &amp;save the view</source>
        <translation>%1：保存视图(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>%1: save as a &amp;new view…</source>
        <translation>%1：另存为新视图(&amp;N)…</translation>
    </message>
    <message>
        <source>Rese&amp;t to what was saved</source>
        <translation>恢复为已保存状态(&amp;T)</translation>
    </message>
    <message>
        <source>%1: rese&amp;t the view to what was saved</source>
        <translation>%1：将视图恢复为已保存的状态(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>%1: rena&amp;me the view…</source>
        <translation>%1：重命名视图(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;hare with the team</source>
        <translation>与团队共享(&amp;H)</translation>
    </message>
    <message>
        <source>%1: s&amp;hare the view with the team, or keep it to yourself</source>
        <translation>%1：与团队共享视图或仅自己使用(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Leave this view</source>
        <translation>离开此视图(&amp;L)</translation>
    </message>
    <message>
        <source>%1: &amp;leave the view, and keep what is shown</source>
        <translation>%1：离开视图并保留所显示内容(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>%1: &amp;delete the view…</source>
        <translation>%1：删除视图(&amp;D)…</translation>
    </message>
    <message>
        <source>%1: open a saved &amp;view…</source>
        <translation>%1：打开已保存的视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>视图：%1（已更改）</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Opens the saved views of this list</source>
        <translation>打开此列表的已保存视图</translation>
    </message>
    <message>
        <source>Filter, sort and columns that were kept under a name</source>
        <translation>以名称保存的筛选、排序和列</translation>
    </message>
    <message>
        <source>&amp;Keep to myself</source>
        <translation>仅自己使用(&amp;K)</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>重命名视图“%1”</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>另存为新视图</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>The view “%1” is deleted for the whole team. The list stays as it is.</source>
        <translation>视图“%1”将为整个团队删除。列表保持不变。</translation>
    </message>
    <message>
        <source>The view “%1” is deleted. The list stays as it is.</source>
        <translation>视图“%1”将被删除。列表保持不变。</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>删除该视图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save over it</source>
        <translation>覆盖保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Do it all the same</source>
        <translation>仍然执行(&amp;D)</translation>
    </message>
    <message>
        <source>Keep mine as a &amp;new view…</source>
        <translation>将我的另存为新视图(&amp;N)…</translation>
    </message>
    <message>
        <source>Somebody changed the view “%1” meanwhile. Nothing of yours was saved, and the list stays as you have set it.</source>
        <translation>其间有人更改了视图“%1”。您的内容未保存，列表保持您的设置。</translation>
    </message>
    <message>
        <source>The view was changed meanwhile</source>
        <translation>视图已被更改</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewPanel</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>The saved views could not be read. %1</source>
        <translation>无法读取已保存的视图。%1</translation>
    </message>
    <message>
        <source>Reading the saved views…</source>
        <translation>正在读取已保存的视图…</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Set a filter, and keep it under a name.</source>
        <translation>尚未保存任何视图。设置筛选并以名称保存。</translation>
    </message>
</context>
</TS>
