<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>BulkQuestion</name>
    <message>
        <source>&amp;Number of orders</source>
        <translation>&amp;Número de pedidos</translation>
    </message>
    <message>
        <source>Type %1 to confirm that you mean so many.</source>
        <translation>Escriba %1 para confirmar que quiere decir tantos.</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Cancelar pedidos</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as each is confirmed. What cannot be cancelled any more is left as it is and named in the results.</source>
        <translation>
            <numerusform>Se cancelará %n pedido: los números vuelven a sus proveedores y los clientes recuperan el dinero retenido según se confirma cada uno. Lo que ya no se puede cancelar queda como está y aparece en los resultados.</numerusform>
            <numerusform>Se cancelarán %n pedidos: los números vuelven a sus proveedores y los clientes recuperan el dinero retenido según se confirma cada uno. Lo que ya no se puede cancelar queda como está y aparece en los resultados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n order(s)</source>
        <translation>
            <numerusform>&amp;Cancelar %n pedido</numerusform>
            <numerusform>&amp;Cancelar %n pedidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>One of: %1</source>
        <translation>Uno de: %1</translation>
    </message>
    <message>
        <source>An id that begins with %1</source>
        <translation>Un identificador que empieza por %1</translation>
    </message>
    <message numerus="yes">
        <source>A text of 1 to %n bytes</source>
        <translation>
            <numerusform>Un texto de 1 a %n byte</numerusform>
            <numerusform>Un texto de 1 a %n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A country code of two letters, such as DE</source>
        <translation>Un código de país de dos letras, como DE</translation>
    </message>
    <message>
        <source>A service by its short name, such as whatsapp</source>
        <translation>El nombre corto de un servicio, como whatsapp</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>A day and time with its zone, such as 2026-01-31T09:00:00Z</source>
        <translation>Un día y una hora con su zona, como 2026-01-31T09:00:00Z</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes de</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Pedido de prueba</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Cancel of orders: %1</source>
        <translation>Cancelación de pedidos: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>%1 of %2 gone through · %3 cancelled · %4 refused · %5 left</source>
        <translation>%1 de %2 tratados · %3 cancelados · %4 rechazados · quedan %5</translation>
    </message>
    <message>
        <source>Orders cancelled: all of %1.</source>
        <translation>Pedidos cancelados: todos (%1).</translation>
    </message>
    <message>
        <source>Orders cancelled: %1 of %2. Refused: %3.</source>
        <translation>Pedidos cancelados: %1 de %2. Rechazados: %3.</translation>
    </message>
    <message>
        <source>The cancel of many orders was stopped. Cancelled: %1 of %2; refused: %3; left as they are: %4.</source>
        <translation>La cancelación múltiple se ha detenido. Cancelados: %1 de %2; rechazados: %3; sin tocar: %4.</translation>
    </message>
    <message>
        <source>The cancel of many orders failed. Cancelled: %1 of %2. %3</source>
        <translation>La cancelación múltiple ha fallado. Cancelados: %1 de %2. %3</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Quedó como estaba</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long from now: 30m, 12h, 7d.</source>
        <translation>Un día, un día y una hora (2026-01-31 18:00, en %1) o dentro de cuánto: 30m, 12h, 7d.</translation>
    </message>
    <message>
        <source>A day, a day and a time (2026-01-31 18:00, in %1), or how long ago: 30m, 12h, 7d.</source>
        <translation>Un día, un día y una hora (2026-01-31 18:00, en %1) o hace cuánto: 30m, 12h, 7d.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>Demasiadas solicitudes. Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1 s.</source>
        <translation>Demasiadas solicitudes. Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>The e-mail address, the password or the code is wrong.</source>
        <translation>El correo, la contraseña o el código no es correcto.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Su rol no lo permite.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this: %1</source>
        <translation>Otra persona debe aprobarlo: %1</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Read it again before you go on.</source>
        <translation>Otra persona lo ha cambiado entretanto. Vuelva a leerlo antes de seguir.</translation>
    </message>
    <message>
        <source>This does not exist, or not any more.</source>
        <translation>No existe, o ya no existe.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Su sesión ha terminado. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The server refused: see the marked field.</source>
        <translation>El servidor lo ha rechazado: vea el campo marcado.</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>El servidor lo ha rechazado: %1</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>El servidor lo ha rechazado con el estado HTTP %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid now. Is this computer&apos;s clock right?</source>
        <translation>El certificado del servidor no es válido ahora. ¿Está en hora este equipo?</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>El servidor no ha podido demostrar quién es.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The answer could not be understood. Is this a Trunkline server of the same age as this console?</source>
        <translation>No se ha entendido la respuesta. ¿Es un servidor Trunkline de la misma época que esta consola?</translation>
    </message>
    <message>
        <source>%1 (request %2)</source>
        <translation>%1 (solicitud %2)</translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Past its expiry</source>
        <translation>Ya ha vencido</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Ordered</source>
        <translation>Pedido hecho</translation>
    </message>
    <message>
        <source>Still being bought</source>
        <translation>Aún se está comprando</translation>
    </message>
    <message>
        <source>Number handed out</source>
        <translation>Número entregado</translation>
    </message>
    <message>
        <source>Code received</source>
        <translation>Código recibido</translation>
    </message>
    <message>
        <source>Further message</source>
        <translation>Otro mensaje</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Cancelándose</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Provider asked</source>
        <translation>Consultado el proveedor</translation>
    </message>
    <message>
        <source>Number bought</source>
        <translation>Número comprado</translation>
    </message>
    <message>
        <source>Provider refused</source>
        <translation>El proveedor se negó</translation>
    </message>
    <message>
        <source>Provider&apos;s answer unknown</source>
        <translation>Respuesta del proveedor desconocida</translation>
    </message>
    <message>
        <source>Number given back</source>
        <translation>Número devuelto</translation>
    </message>
    <message>
        <source>Number lost</source>
        <translation>Número perdido</translation>
    </message>
    <message>
        <source>Message arrived</source>
        <translation>Llegó el mensaje</translation>
    </message>
    <message>
        <source>Message arrived late</source>
        <translation>El mensaje llegó tarde</translation>
    </message>
    <message>
        <source>Cancelled by staff</source>
        <translation>Cancelado por el personal</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Comprando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cerrándose</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Consultado</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Comprado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Provider asked by staff</source>
        <translation>Proveedor preguntado por el personal</translation>
    </message>
    <message>
        <source>Refunded by staff</source>
        <translation>Reembolsado por el personal</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Retención liberada</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Cost at purchase</source>
        <translation>Coste al comprar</translation>
    </message>
    <message>
        <source>Cost returned</source>
        <translation>Coste devuelto</translation>
    </message>
    <message>
        <source>Cost at capture</source>
        <translation>Coste al cobrar</translation>
    </message>
    <message>
        <source>Loss with the provider</source>
        <translation>Pérdida con el proveedor</translation>
    </message>
    <message>
        <source>Exchange of currencies</source>
        <translation>Cambio de divisas</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Saved view of the team</source>
        <translation>Vista guardada del equipo</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vista guardada</translation>
    </message>
    <message>
        <source>Open this place</source>
        <translation>Abrir este lugar</translation>
    </message>
    <message>
        <source>Looked at recently</source>
        <translation>Visto hace poco</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <source>Enter an address such as https://desk.example.com</source>
        <translation>Escriba una dirección como https://desk.example.com</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer may be used: enter https://</source>
        <translation>Sin cifrado solo puede usarse un servidor de este equipo: escriba https://</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>La dirección debe empezar por https://</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>It was written by a newer console, or this one may not write it: %1</source>
        <translation>Lo escribió una consola más nueva, o esta no puede escribirlo: %1</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>No se puede abrir: %1</translation>
    </message>
    <message>
        <source>The file was damaged. It lies beside the new one as %1</source>
        <translation>El archivo estaba dañado. Está junto al nuevo como %1</translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>Pedidos, 30 días</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Con código</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Alta</translation>
    </message>
</context>
<context>
    <name>UserQuestions</name>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>Every sign-in ends at once and no API key works. Live orders end as they would.</source>
        <translation>Todas las sesiones terminan al instante y ninguna clave de API funciona. Los pedidos en curso acaban como es debido.</translation>
    </message>
    <message>
        <source>No new orders can be placed; everything else works.</source>
        <translation>No se pueden hacer pedidos nuevos; lo demás funciona.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Empty: until somebody ends it.</source>
        <translation>Vacío: hasta que alguien lo levante.</translation>
    </message>
    <message>
        <source>That is over: %1.</source>
        <translation>Ya ha pasado: %1.</translation>
    </message>
    <message>
        <source>Ends by itself on %1.</source>
        <translation>Termina por sí solo el %1.</translation>
    </message>
    <message>
        <source>&amp;Message to the customer</source>
        <translation>&amp;Mensaje al cliente</translation>
    </message>
    <message>
        <source>May be left empty. The customer reads it when signing in; the reason below stays here.</source>
        <translation>Puede quedar vacío. El cliente lo lee al entrar; el motivo de abajo queda aquí.</translation>
    </message>
    <message>
        <source>Ban customer</source>
        <translation>Bloquear cliente</translation>
    </message>
    <message>
        <source>One customer, %1, is shut out.</source>
        <translation>Un cliente, %1, queda excluido.</translation>
    </message>
    <message>
        <source>&amp;Ban the customer</source>
        <translation>&amp;Bloquear al cliente</translation>
    </message>
    <message>
        <source>End the ban</source>
        <translation>Levantar el bloqueo</translation>
    </message>
    <message>
        <source>One customer, %1, may sign in again, and the API keys work again.</source>
        <translation>Un cliente, %1, puede volver a entrar y sus claves de API vuelven a funcionar.</translation>
    </message>
    <message>
        <source>&amp;End the ban</source>
        <translation>&amp;Levantar el bloqueo</translation>
    </message>
    <message>
        <source>Sign the customer out everywhere</source>
        <translation>Cerrar todas las sesiones del cliente</translation>
    </message>
    <message>
        <source>Every sign-in of one customer, %1, ends at once. API keys stay, and the customer may sign in again.</source>
        <translation>Todas las sesiones de un cliente, %1, terminan al instante. Las claves de API siguen y el cliente puede volver a entrar.</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere</source>
        <translation>&amp;Cerrar todas las sesiones</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>Toda la cuenta</translation>
    </message>
    <message>
        <source>New orders only</source>
        <translation>Solo pedidos nuevos</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message>
        <source>No orders within 20 seconds.</source>
        <translation>No hay pedidos en 20 segundos.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>What this computer remembers of places you have looked at starts anew. %1</source>
        <translation>Lo que este equipo recuerda de los sitios vistos empieza de nuevo. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::BulkCancel</name>
    <message>
        <source>The last cancel of many orders is still on its way to the server.</source>
        <translation>La última cancelación múltiple aún va camino del servidor.</translation>
    </message>
    <message>
        <source>It is not known yet whether the last cancel of many orders has begun. Retry finds out and begins nothing twice.</source>
        <translation>Aún no se sabe si ha empezado la última cancelación múltiple. Reintentar lo averigua y no empieza nada dos veces.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>Su rol no puede cancelar pedidos.</translation>
    </message>
    <message>
        <source>No orders are selected.</source>
        <translation>No hay pedidos seleccionados.</translation>
    </message>
    <message>
        <source>No more than %1 orders can be cancelled at once, and more are selected. Narrow the filter, or select fewer.</source>
        <translation>No se pueden cancelar más de %1 pedidos a la vez y hay más seleccionados. Acote el filtro o seleccione menos.</translation>
    </message>
    <message>
        <source>The list is still being counted. Wait until its number is known.</source>
        <translation>La lista aún se está contando. Espere a que se sepa su número.</translation>
    </message>
    <message>
        <source>You took orders out of the whole list, and not all of the others have been read yet. Scroll through the list once, narrow the filter instead, or select the whole list.</source>
        <translation>Ha quitado pedidos de la lista entera y no todos los demás se han leído. Recorra la lista una vez, acote el filtro o seleccione la lista entera.</translation>
    </message>
    <message>
        <source>It is not known yet whether the cancel of the selected orders has begun. %1</source>
        <translation>Aún no se sabe si ha empezado la cancelación de los pedidos seleccionados. %1</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the selected orders were %1 when you were asked, and are %2 now. They are still selected; look at them again.</source>
        <translation>No se ha cancelado nada: al preguntarle eran %1 pedidos y ahora son %2. Siguen seleccionados; mírelos otra vez.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the server had closed this list meanwhile. It is read anew and still selected; look at it again.</source>
        <translation>No se ha cancelado nada: el servidor había cerrado esta lista. Se ha leído de nuevo y sigue seleccionada; mírela otra vez.</translation>
    </message>
    <message>
        <source>Nothing was cancelled. %1</source>
        <translation>No se ha cancelado nada. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>trunkline::models::FilterModel</name>
    <message>
        <source>%1 (turned off)</source>
        <translation>%1 (desactivado)</translation>
    </message>
    <message>
        <source>This list cannot be filtered by “%1”.</source>
        <translation>Esta lista no se puede filtrar por «%1».</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>This is not a link to this list.</source>
        <translation>No es un enlace a esta lista.</translation>
    </message>
    <message>
        <source>The link says “%1” twice.</source>
        <translation>El enlace dice «%1» dos veces.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobModel</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Por qué se rechazó</translation>
    </message>
    <message>
        <source>It is not known whether the rest was left undone. %1</source>
        <translation>No se sabe si se dejó el resto sin hacer. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::JobsModel</name>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
</context>
<context>
    <name>trunkline::models::LiveFeed</name>
    <message>
        <source>Not live</source>
        <translation>No en directo</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Conectando de nuevo…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>trunkline::models::OrderDetailModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Nothing was sent. The order is now in the state “%1”. %2</source>
        <translation>No se ha enviado nada. El pedido está ahora en el estado «%1». %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>No hay ningún pedido abierto.</translation>
    </message>
    <message>
        <source>Your role may not cancel orders.</source>
        <translation>Su rol no puede cancelar pedidos.</translation>
    </message>
    <message>
        <source>Only an order that waits for its code can be cancelled.</source>
        <translation>Solo se puede cancelar un pedido que espera su código.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>El pedido %1 no se ha cancelado. %2</translation>
    </message>
    <message>
        <source>Your role may not ask providers.</source>
        <translation>Su rol no puede preguntar a los proveedores.</translation>
    </message>
    <message>
        <source>Only an order that is not over can be asked for.</source>
        <translation>Solo se puede preguntar por un pedido no terminado.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RefundModel</name>
    <message>
        <source>It is not known yet whether the last refund has reached the customer. Retry finds out and gives nothing twice.</source>
        <translation>Aún no se sabe si el último reembolso llegó al cliente. Al reintentar se averigua y no se devuelve nada dos veces.</translation>
    </message>
    <message>
        <source>Your role may not refund orders.</source>
        <translation>Su rol no puede reembolsar pedidos.</translation>
    </message>
    <message>
        <source>Nothing is left to give back.</source>
        <translation>No queda nada que devolver.</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>Quedan hoy %1 de %2</translation>
    </message>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>Escriba un importe como %1</translation>
    </message>
    <message>
        <source>No more than %1 is left to give back.</source>
        <translation>No se puede devolver más de %1.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>No se ha enviado nada. %1</translation>
    </message>
    <message>
        <source>Refund of order %1: %2</source>
        <translation>Reembolso del pedido %1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::RowTableModel</name>
    <message>
        <source>Changed since: it no longer matches the filter. Refresh to remove it.</source>
        <translation>Ha cambiado: ya no cumple el filtro. Actualice para quitarlo.</translation>
    </message>
    <message>
        <source>Row %L1, being read</source>
        <translation>Fila %L1, leyéndose</translation>
    </message>
    <message>
        <source>Row %L1 has left the list</source>
        <translation>La fila %L1 ha salido de la lista</translation>
    </message>
    <message>
        <source>What stood here no longer matches the filter.</source>
        <translation>Lo que había aquí ya no cumple el filtro.</translation>
    </message>
    <message>
        <source>%1 (no longer matches the filter)</source>
        <translation>%1 (ya no cumple el filtro)</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, los más recientes primero</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1, los más antiguos primero</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SavedViews</name>
    <message>
        <source>Give the view a name.</source>
        <translation>Ponga un nombre a la vista.</translation>
    </message>
    <message numerus="yes">
        <source>This name is too long: at most %n byte(s), which is as many plain letters.</source>
        <translation>
            <numerusform>El nombre es demasiado largo: como máximo %n byte, o sea otras tantas letras latinas.</numerusform>
            <numerusform>El nombre es demasiado largo: como máximo %n bytes, o sea otras tantas letras latinas.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have a view of this name already.</source>
        <translation>Ya tiene una vista con este nombre.</translation>
    </message>
    <message>
        <source>%1 · of %2</source>
        <translation>%1 · de %2</translation>
    </message>
    <message>
        <source>%1 · shared with the team</source>
        <translation>%1 · compartida con el equipo</translation>
    </message>
</context>
<context>
    <name>trunkline::models::ShownView</name>
    <message>
        <source>This saved view does not exist any more.</source>
        <translation>Esta vista guardada ya no existe.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. %2</source>
        <translation>No se puede abrir «%1». %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignInModel</name>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Escriba su correo electrónico.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows, or a recovery code.</source>
        <translation>Escriba las seis cifras de su autenticador o un código de recuperación.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator shows.</source>
        <translation>Escriba las seis cifras de su autenticador.</translation>
    </message>
    <message>
        <source>It is longer. Leave the field empty if you were not given one.</source>
        <translation>Es más largo. Deje el campo vacío si no se lo dieron.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was kept, but it could not be continued. %2</source>
        <translation>Se guardó la sesión de %1, pero no se pudo continuar. %2</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you see stays as it is.</source>
        <translation>Su sesión ha terminado. Inicie sesión de nuevo; lo que ve queda como está.</translation>
    </message>
    <message>
        <source>This is not the one-time secret of this account, or it is too old. Whoever administers the server makes a new one.</source>
        <translation>No es el secreto de un solo uso de esta cuenta, o es demasiado antiguo. Quien administra el servidor hace uno nuevo.</translation>
    </message>
    <message>
        <source>This code is wrong or was used before. Wait for the next one; are the clocks of this computer and of the authenticator right?</source>
        <translation>Este código no es correcto o ya se usó. Espere al siguiente; ¿están en hora este equipo y el autenticador?</translation>
    </message>
    <message>
        <source>The console is locked. Sign in again; what you were doing is kept.</source>
        <translation>La consola está bloqueada. Inicie sesión de nuevo; lo que estaba haciendo se conserva.</translation>
    </message>
</context>
<context>
    <name>trunkline::models::SignOutEverywhere</name>
    <message>
        <source>You are not signed out everywhere: another session could not be ended. %1</source>
        <translation>No se han cerrado todas las sesiones: no se pudo terminar otra. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserActionsModel</name>
    <message>
        <source>No customer is open.</source>
        <translation>No hay ningún cliente abierto.</translation>
    </message>
    <message>
        <source>This customer&apos;s standing has changed meanwhile.</source>
        <translation>La situación de este cliente ha cambiado mientras tanto.</translation>
    </message>
    <message>
        <source>Your role may not ban customers.</source>
        <translation>Su rol no puede bloquear clientes.</translation>
    </message>
    <message>
        <source>Your role may not end bans.</source>
        <translation>Su rol no puede levantar bloqueos.</translation>
    </message>
    <message>
        <source>Your role may not end a customer&apos;s sign-ins.</source>
        <translation>Su rol no puede cerrar las sesiones de un cliente.</translation>
    </message>
    <message>
        <source>The customer is signed in nowhere.</source>
        <translation>El cliente no tiene sesiones abiertas.</translation>
    </message>
    <message>
        <source>No longer than %1 characters of English; other scripts take more room.</source>
        <translation>No más de %1 caracteres latinos; otras escrituras ocupan más.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>No se ha enviado nada. %1</translation>
    </message>
    <message>
        <source>Customer %1: it did not work. %2</source>
        <translation>Cliente %1: no ha funcionado. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::models::UserDetailModel</name>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Mensaje al cliente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Empieza por</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>What can be spent</source>
        <translation>Lo que se puede gastar</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>For orders that are not over</source>
        <translation>Para pedidos no terminados</translation>
    </message>
    <message>
        <source>Orders, 30 days</source>
        <translation>Pedidos, 30 días</translation>
    </message>
    <message>
        <source>Of the newest 2,000 orders</source>
        <translation>De los 2.000 pedidos más recientes</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Con código</translation>
    </message>
    <message>
        <source>Refunds, 30 days</source>
        <translation>Reembolsos, 30 días</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Never signed in and used no key</source>
        <translation>Nunca entró ni usó una clave</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>levantado el %1</translation>
    </message>
    <message>
        <source>somebody ends it</source>
        <translation>que se levante</translation>
    </message>
    <message>
        <source>Ends %1 unless it is renewed</source>
        <translation>Termina el %1 si no se renueva</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>De pruebas</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Creada el %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Banner</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Copiar este mensaje</translation>
    </message>
    <message>
        <source>See the marked field (request %1).</source>
        <translation>Vea el campo marcado (solicitud %1).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceForm</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>El otro idioma se usará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>&amp;Filas de las tablas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates</source>
        <translation>&amp;Números y fechas</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Columnas de la tabla</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>&amp;Como al principio</translation>
    </message>
    <message>
        <source>One column has to stay.</source>
        <translation>Tiene que quedar una columna.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Desk</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Cerrar sesión</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Forwar&amp;d</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel siguie&amp;nte</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Panel pre&amp;vio</translation>
    </message>
    <message>
        <source>The link was copied. Whoever pastes it into the search gets here.</source>
        <translation>El enlace se ha copiado. Quien lo pegue en la búsqueda llega aquí.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What you see stays as it was; the console tries again by itself.</source>
        <translation>No se puede acceder a %1. Lo que ve queda como estaba; la consola lo vuelve a intentar por sí misma.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>B&amp;loquear</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation>Cerrar todas las s&amp;esiones</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DetailPane</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnrolmentCard</name>
    <message>
        <source>Secret of the authenticator</source>
        <translation>Secreto del autenticador</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Confirmar</translation>
    </message>
    <message>
        <source>Scan the picture with an authenticator app, or type the secret there. Then enter the first code it shows.</source>
        <translation>Escanee la imagen con una aplicación de autenticación o escriba en ella el secreto. Después escriba el primer código que muestre.</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Copiar el secreto</translation>
    </message>
    <message>
        <source>It is taken off the clipboard again after %1 s.</source>
        <translation>Se quita del portapapeles a los %1 s.</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>Có&amp;digo</translation>
    </message>
    <message>
        <source>Secre&amp;t</source>
        <translation>Secre&amp;to</translation>
    </message>
    <message>
        <source>Set up your authenticator</source>
        <translation>Configure su autenticador</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>Código QR para una aplicación de autenticación</translation>
    </message>
    <message>
        <source>The same secret as text: %1</source>
        <translation>El mismo secreto como texto: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EnvironmentBar</name>
    <message>
        <source>Production: real customers and real money</source>
        <translation>Producción: clientes reales y dinero real</translation>
    </message>
    <message>
        <source>Sandbox (%1): nothing here is real</source>
        <translation>Pruebas (%1): aquí nada es real</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FilterBar</name>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtrar…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Space turns this on and off, Delete takes it away</source>
        <translation>Espacio lo activa y desactiva, Supr lo quita</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobView</name>
    <message>
        <source>Leave the rest &amp;undone</source>
        <translation>Dejar el &amp;resto sin hacer</translation>
    </message>
    <message>
        <source>Co&amp;py the results</source>
        <translation>Co&amp;piar los resultados</translation>
    </message>
    <message>
        <source>How far the job is</source>
        <translation>Avance de la tarea</translation>
    </message>
    <message>
        <source>The few orders under way are ended, nothing is taken back</source>
        <translation>Los pocos pedidos en curso se terminan; nada se deshace</translation>
    </message>
    <message>
        <source>What has become of each order</source>
        <translation>Qué ha sido de cada pedido</translation>
    </message>
    <message>
        <source>Enter opens the order</source>
        <translation>Entrar abre el pedido</translation>
    </message>
    <message>
        <source>Reading the job…</source>
        <translation>Leyendo la tarea…</translation>
    </message>
    <message>
        <source>The server cannot be reached. The job goes on there by itself, and what you see goes on when it answers again.</source>
        <translation>No se puede llegar al servidor. La tarea sigue allí por sí sola y lo que ve continuará cuando vuelva a responder.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsDialog</name>
    <message>
        <source>My jobs</source>
        <translation>Mis tareas</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Jobs go on without this window</source>
        <translation>Las tareas siguen sin esta ventana</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>Leer de n&amp;uevo</translation>
    </message>
    <message>
        <source>Your jobs could not be read.</source>
        <translation>No se han podido leer sus tareas.</translation>
    </message>
    <message>
        <source>You have no jobs yet. Select orders and cancel them together: it becomes one.</source>
        <translation>Aún no tiene tareas. Seleccione pedidos y cancélelos juntos: será una.</translation>
    </message>
    <message>
        <source>Reading your jobs…</source>
        <translation>Leyendo sus tareas…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JobsHost</name>
    <message>
        <source>My &amp;jobs…</source>
        <translation>Mis &amp;tareas…</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Mostrar la tarea</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::JumpBar</name>
    <message>
        <source>Day and time</source>
        <translation>Día y hora</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Ir allí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This is no day or time that can be gone to.</source>
        <translation>No es un día ni una hora a los que se pueda ir.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ListView</name>
    <message>
        <source>Fo&amp;llow</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>New rows come in at the top; without it, all rows are there to be scrolled through</source>
        <translation>Las filas nuevas entran arriba; sin ello se pueden recorrer todas las filas</translation>
    </message>
    <message>
        <source>Read the list anew (F5)</source>
        <translation>Leer la lista de nuevo (F5)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>No more than %1 can be selected one by one; Ctrl+A selects the whole list.</source>
        <translation>De una en una no se pueden seleccionar más de %1; Ctrl+A selecciona toda la lista.</translation>
    </message>
    <message>
        <source>Searched back to %1: go on</source>
        <translation>Buscado hasta %1: seguir</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and in what order</source>
        <translation>Elegir qué columnas se ven y en qué orden</translation>
    </message>
    <message>
        <source>%1: re&amp;fresh the list</source>
        <translation>%1: act&amp;ualizar la lista</translation>
    </message>
    <message>
        <source>%1: &amp;filter the list…</source>
        <translation>%1: &amp;filtrar la lista…</translation>
    </message>
    <message>
        <source>%1: &amp;sort by the oldest or the newest</source>
        <translation>%1: &amp;ordenar por antiguos o recientes</translation>
    </message>
    <message>
        <source>%1: &amp;copy the cell</source>
        <translation>%1: &amp;copiar la celda</translation>
    </message>
    <message>
        <source>%1: copy the &amp;rows for a spreadsheet</source>
        <translation>%1: copiar las &amp;filas para una hoja de cálculo</translation>
    </message>
    <message>
        <source>%1: &amp;jump to a day…</source>
        <translation>%1: &amp;ir a un día…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LogView</name>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>Gravedad mínima</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>Desde información</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>Desde advertencias</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Log of the console</source>
        <translation>Registro de la consola</translation>
    </message>
    <message>
        <source>No line of the log.</source>
        <translation>Ninguna línea del registro.</translation>
    </message>
    <message>
        <source>Read ane&amp;w</source>
        <translation>Leer de nue&amp;vo</translation>
    </message>
    <message>
        <source>Copy what is sh&amp;own</source>
        <translation>Copiar lo mos&amp;trado</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message>
        <source>This computer has no key store that can be used: you are asked to sign in after each start of the console.</source>
        <translation>Este equipo no tiene un almacén de claves que se pueda usar: se le pedirá iniciar sesión cada vez que arranque la consola.</translation>
    </message>
    <message>
        <source>Appearance: as the &amp;system</source>
        <translation>Aspecto: como el &amp;sistema</translation>
    </message>
    <message>
        <source>Appearance: &amp;light</source>
        <translation>Aspecto: c&amp;laro</translation>
    </message>
    <message>
        <source>Appearance: &amp;dark</source>
        <translation>Aspecto: &amp;oscuro</translation>
    </message>
    <message>
        <source>Appearance: &amp;high contrast</source>
        <translation>Aspecto: &amp;alto contraste</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrderPane</name>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>Elija un pedido para ver qué ocurrió con él.</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>&amp;Cancelar pedido…</translation>
    </message>
    <message>
        <source>Ref&amp;und…</source>
        <translation>Reem&amp;bolsar…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Reading the order…</source>
        <translation>Leyendo el pedido…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>Reembolsando…</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancelar pedido</translation>
    </message>
    <message>
        <source>One order, %1, is cancelled: the number goes back to the provider, and the customer gets the held money back when the provider confirms.</source>
        <translation>Se cancela un pedido, %1: el número vuelve al proveedor y el cliente recupera el dinero retenido cuando el proveedor lo confirma.</translation>
    </message>
    <message>
        <source>&amp;Cancel the order</source>
        <translation>&amp;Cancelar el pedido</translation>
    </message>
    <message>
        <source>Refund order</source>
        <translation>Reembolsar pedido</translation>
    </message>
    <message>
        <source>The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.</source>
        <translation>El cliente de un pedido, %1, recibe al momento el importe en su monedero. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Ref&amp;und</source>
        <translation>Reem&amp;bolsar</translation>
    </message>
    <message>
        <source>Ask the pro&amp;vider</source>
        <translation>Preguntar al pro&amp;veedor</translation>
    </message>
    <message>
        <source>Looks for a message now instead of at the next turn</source>
        <translation>Busca un mensaje ahora en vez de en el próximo turno</translation>
    </message>
    <message>
        <source>The provider is being asked; what it says appears here by itself.</source>
        <translation>Se está preguntando al proveedor; lo que diga aparece aquí solo.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importe</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OrdersPage</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>No se pudieron leer los pedidos.</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>Todavía no hay pedidos.</translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation>Leyendo pedidos…</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>&amp;Pedidos</translation>
    </message>
    <message>
        <source>%1 of %2 orders, newest first</source>
        <translation>%1 de %2 pedidos, primero los más recientes</translation>
    </message>
    <message>
        <source>No order matches the filter.</source>
        <translation>Ningún pedido cumple el filtro.</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n pedido nuevo</numerusform>
            <numerusform>%n pedidos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders selected: %1</source>
        <translation>Pedidos seleccionados: %1</translation>
    </message>
    <message>
        <source>Fo&amp;llow the newest orders, or show all</source>
        <translation>&amp;Seguir los pedidos más recientes o mostrarlos todos</translation>
    </message>
    <message>
        <source>Filter by the &amp;value of the cell</source>
        <translation>Filtrar por el &amp;valor de la celda</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 orders, newest first</source>
        <translation>%1 pedidos, los más recientes primero</translation>
    </message>
    <message>
        <source>%1 orders, oldest first</source>
        <translation>%1 pedidos, los más antiguos primero</translation>
    </message>
    <message>
        <source>Ask the order&apos;s pro&amp;vider now</source>
        <translation>Preguntar ahora al pro&amp;veedor del pedido</translation>
    </message>
    <message>
        <source>&amp;Cancel the open order…</source>
        <translation>&amp;Cancelar el pedido abierto…</translation>
    </message>
    <message>
        <source>Ref&amp;und the open order…</source>
        <translation>Reem&amp;bolsar el pedido abierto…</translation>
    </message>
    <message>
        <source>Show the order&apos;s c&amp;ustomer</source>
        <translation>Mostrar el clie&amp;nte del pedido</translation>
    </message>
    <message>
        <source>Cancel the selected or&amp;ders…</source>
        <translation>Cancelar los pe&amp;didos seleccionados…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Palette</name>
    <message>
        <source>Search or do</source>
        <translation>Buscar o hacer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>&gt; commands   @ users   # orders   / saved views</source>
        <translation>&gt; órdenes   @ usuarios   # pedidos   / vistas guardadas</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter opens, Escape leaves.</source>
        <translation>Las flechas eligen, Intro abre, Escape sale.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>The server could not be asked.</source>
        <translation>No se pudo preguntar al servidor.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PaletteHost</name>
    <message>
        <source>Searc&amp;h or do…</source>
        <translation>&amp;Buscar o hacer…</translation>
    </message>
    <message>
        <source>This place cannot be opened: %1</source>
        <translation>Este lugar no se puede abrir: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::QtChartView</name>
    <message>
        <source>As a table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 como tabla</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>Point at the chart, or walk through it with the arrow keys.</source>
        <translation>Apunte al gráfico o recórralo con las flechas.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why? It is kept in the activity log.</source>
        <translation>¿Por qué? Queda en el registro de actividad.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Characters still needed: %1</source>
        <translation>Caracteres que faltan: %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RecoveryCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>&amp;Los he guardado</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Each of them signs you in once when the authenticator is not at hand. They are shown here and never again: print them, or put them where you keep your passwords.</source>
        <translation>Cada uno le permite entrar una vez cuando no tiene a mano el autenticador. Se muestran aquí y nunca más: imprímalos o guárdelos con sus contraseñas.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>Copiar los códigos de recuperación</translation>
    </message>
    <message>
        <source>They are taken off the clipboard again after %1 s.</source>
        <translation>Se quitan del portapapeles a los %1 s.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Los he guardado</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>Sus códigos de recuperación</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingsPage</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>Your sign-in is kept in the key store of this computer.</source>
        <translation>Su inicio de sesión se guarda en el almacén de claves de este equipo.</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Copy the &amp;diagnostics</source>
        <translation>Copiar el &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Trunkline is free software under the GNU General Public License, version 3 or later. It uses Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) and libqrencode (LGPL 2.1); texts are drawn in Noto Sans and JetBrains Mono (SIL Open Font License).</source>
        <translation>Trunkline es software libre bajo la GNU General Public License, versión 3 o posterior. Usa Qt (LGPL 3), QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) y libqrencode (LGPL 2.1); los textos se dibujan en Noto Sans y JetBrains Mono (SIL Open Font License).</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutSheet</name>
    <message>
        <source>Find an action or keys</source>
        <translation>Buscar una acción o teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Usar estas teclas</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>&amp;Teclas nuevas:</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that one other keys first.</source>
        <translation>Estas teclas pertenecen a «%1». Asígnele antes otras.</translation>
    </message>
    <message>
        <source>The keys that came with it now belong to “%1”. Reset that one first.</source>
        <translation>Las teclas originales pertenecen ahora a «%1». Restablezca antes esa acción.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShortcutTable</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to Trunkline</source>
        <translation>Iniciar sesión en Trunkline</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>C&amp;orreo electrónico</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>&amp;One-time secret</source>
        <translation>Secreto de un solo &amp;uso</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator shows for %1.</source>
        <translation>Escriba el código que muestra su autenticador para %1.</translation>
    </message>
    <message>
        <source>%1 has no authenticator yet. Enter the one-time secret that you were given with the account; if you were not given one, leave the field empty.</source>
        <translation>%1 aún no tiene autenticador. Escriba el secreto de un solo uso que le dieron con la cuenta; si no se lo dieron, deje el campo vacío.</translation>
    </message>
    <message>
        <source>With the account of a member of staff.</source>
        <translation>Con la cuenta de una persona del equipo.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StatusLine</name>
    <message>
        <source>Not reading from %1</source>
        <translation>Sin leer de %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · as of %2 (%3)</source>
        <translation>%1 · a las %2 (%3)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Sign-in is not kept</source>
        <translation>La sesión no se guarda</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ToastStack</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the message: %1</source>
        <translation>Copiar el mensaje: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message: %1</source>
        <translation>Cerrar el mensaje: %1</translation>
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
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Cuenta: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TryThis</name>
    <message>
        <source>&amp;Try this</source>
        <translation>&amp;Pruebe esto</translation>
    </message>
    <message>
        <source>Try this:</source>
        <translation>Pruebe esto:</translation>
    </message>
    <message>
        <source>Orders that wait for a code</source>
        <translation>Pedidos que esperan un código</translation>
    </message>
    <message>
        <source>Open the newest order</source>
        <translation>Abrir el pedido más reciente</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Cancelar un pedido</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide the panel Try this</source>
        <translation>Ocultar el panel «Pruebe esto»</translation>
    </message>
    <message>
        <source>Demo: made-up data</source>
        <translation>Demostración: datos inventados</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UserPane</name>
    <message>
        <source>Choose a customer to see what belongs to him.</source>
        <translation>Elija un cliente para ver sus datos.</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Leyendo el cliente…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Bloquear…</translation>
    </message>
    <message>
        <source>&amp;End the ban…</source>
        <translation>&amp;Levantar el bloqueo…</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere…</source>
        <translation>&amp;Cerrar todas las sesiones…</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>Newest orders</source>
        <translation>Pedidos más recientes</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesiones abiertas</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Claves de API</translation>
    </message>
    <message>
        <source>Being done…</source>
        <translation>En curso…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::UsersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>Todavía no hay clientes.</translation>
    </message>
    <message>
        <source>No customer matches the filter.</source>
        <translation>Ningún cliente cumple el filtro.</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>No se pudieron leer los clientes.</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>Leyendo clientes…</translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n cliente nuevo</numerusform>
            <numerusform>%n clientes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers selected: %1</source>
        <translation>Clientes seleccionados: %1</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Clientes</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 customers, newest first</source>
        <translation>%1 clientes, los más recientes primero</translation>
    </message>
    <message>
        <source>%1 customers, oldest first</source>
        <translation>%1 clientes, los más antiguos primero</translation>
    </message>
    <message>
        <source>Show the customer&apos;s &amp;orders</source>
        <translation>Mostrar los &amp;pedidos del cliente</translation>
    </message>
    <message>
        <source>&amp;Ban the open customer…</source>
        <translation>&amp;Bloquear al cliente abierto…</translation>
    </message>
    <message>
        <source>&amp;End the open customer&apos;s ban…</source>
        <translation>&amp;Levantar el bloqueo del cliente abierto…</translation>
    </message>
    <message>
        <source>&amp;Sign the open customer out everywhere…</source>
        <translation>&amp;Cerrar todas las sesiones del cliente abierto…</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewMenu</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>%1: &amp;save the view</source>
        <translation>%1: &amp;guardar la vista</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>%1: save as a &amp;new view…</source>
        <translation>%1: guardar como vista &amp;nueva…</translation>
    </message>
    <message>
        <source>Rese&amp;t to what was saved</source>
        <translation>Res&amp;tablecer lo guardado</translation>
    </message>
    <message>
        <source>%1: rese&amp;t the view to what was saved</source>
        <translation>%1: res&amp;tablecer la vista guardada</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>%1: rena&amp;me the view…</source>
        <translation>%1: cambiar el no&amp;mbre de la vista…</translation>
    </message>
    <message>
        <source>S&amp;hare with the team</source>
        <translation>Compartir con el e&amp;quipo</translation>
    </message>
    <message>
        <source>%1: s&amp;hare the view with the team, or keep it to yourself</source>
        <translation>%1: compartir la vista con el e&amp;quipo o reservarla</translation>
    </message>
    <message>
        <source>&amp;Leave this view</source>
        <translation>&amp;Dejar esta vista</translation>
    </message>
    <message>
        <source>%1: &amp;leave the view, and keep what is shown</source>
        <translation>%1: &amp;dejar la vista y conservar lo mostrado</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>%1: &amp;delete the view…</source>
        <translation>%1: &amp;eliminar la vista…</translation>
    </message>
    <message>
        <source>%1: open a saved &amp;view…</source>
        <translation>%1: abrir una &amp;vista guardada…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>Vista: %1 (cambiada)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Opens the saved views of this list</source>
        <translation>Abre las vistas guardadas de esta lista</translation>
    </message>
    <message>
        <source>Filter, sort and columns that were kept under a name</source>
        <translation>Filtro, orden y columnas guardados con un nombre</translation>
    </message>
    <message>
        <source>&amp;Keep to myself</source>
        <translation>&amp;Reservar para mí</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Cambiar el nombre de la vista «%1»</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Guardar como vista nueva</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Ca&amp;mbiar nombre</translation>
    </message>
    <message>
        <source>The view “%1” is deleted for the whole team. The list stays as it is.</source>
        <translation>La vista «%1» se elimina para todo el equipo. La lista queda como está.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted. The list stays as it is.</source>
        <translation>La vista «%1» se elimina. La lista queda como está.</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Eliminar una vista</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>&amp;Eliminar la vista</translation>
    </message>
    <message>
        <source>&amp;Save over it</source>
        <translation>&amp;Sobrescribir</translation>
    </message>
    <message>
        <source>&amp;Do it all the same</source>
        <translation>&amp;Hacerlo de todos modos</translation>
    </message>
    <message>
        <source>Keep mine as a &amp;new view…</source>
        <translation>Guardar lo mío como vista &amp;nueva…</translation>
    </message>
    <message>
        <source>Somebody changed the view “%1” meanwhile. Nothing of yours was saved, and the list stays as you have set it.</source>
        <translation>Alguien ha cambiado mientras tanto la vista «%1». No se ha guardado nada suyo y la lista sigue como la ha puesto.</translation>
    </message>
    <message>
        <source>The view was changed meanwhile</source>
        <translation>La vista ha cambiado mientras tanto</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ViewPanel</name>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>The saved views could not be read. %1</source>
        <translation>No se han podido leer las vistas guardadas. %1</translation>
    </message>
    <message>
        <source>Reading the saved views…</source>
        <translation>Leyendo las vistas guardadas…</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Set a filter, and keep it under a name.</source>
        <translation>Aún no hay nada guardado. Ponga un filtro y guárdelo con un nombre.</translation>
    </message>
</context>
</TS>
