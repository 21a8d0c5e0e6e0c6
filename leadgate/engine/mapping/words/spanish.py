"""Spanish words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clientes contacto contactos prospecto prospectos persona interesado "
        "interesados socio socios miembro asistente-evento destinatario participante "
        "usuario-final suscriptor comprador alumno potencial-cliente cliente-potencial paciente "
        "inquilino estudiante donante candidato aspirante abonado"
    ),
    "contactperson": (
        "persona-de-contacto persona-contacto contacto-principal interlocutor dueno duena "
        "gerente-general propietario-negocio representante-legal"
    ),
    "responsible": "responsable encargado",
    "company": (
        "empresa empresas compania razon-social razonsocial organizacion sociedad negocio "
        "institucion nombre-empresa nombre-de-la-empresa nombre-de-empresa entidad "
        "centro-de-trabajo empleador nombre-de-compania denominacion-social colegio asociacion "
        "clinica hospital hotel restaurante expositor farmacia despacho estudio taller tienda "
        "comercio centro-educativo ayuntamiento consultorio"
    ),
    "alias": "nombre-comercial nombre-fantasia nombre-de-fantasia nombrecomercial marca",
    "name": "nombre nombres",
    "first": "primer-nombre nombre-de-pila nombre-pila primernombre",
    "family": "apellido apellidos primer-apellido apellido-paterno apellido1",
    "middle": "segundo-nombre",
    "secondfamily": "segundo-apellido apellido-materno apellido2",
    "full": (
        "completo nombre-completo nombre-y-apellido nombre-y-apellidos nombres-y-apellidos "
        "nombre-apellido apellidos-y-nombre apellido-y-nombre apellidos-nombre "
        "nombre-apellidos nombrecompleto apellidos-y-nombres nombreyapellido nombreyapellidos "
        "nombre-and-apellido nombre-and-apellidos"
    ),
    "nickname": "apodo alias-persona",
    "suffix": "sufijo",
    "salutation": "tratamiento saludo prefijo-nombre titulo-de-cortesia trato sr-sra sr-sra-srta",
    "title": "titulo",
    "job": (
        "cargo puesto puesto-de-trabajo cargo-actual oficio empleo titulo-del-puesto "
        "nombre-del-puesto cargo-laboral cargo-que-ocupa"
    ),
    "role": "rol",
    "department": "area-empresa area-de-trabajo departamento-empresa area-departamento",
    "deptes": "departamento departamentos",
    "email": (
        "correo correo-electronico correos correoelectronico mail direccion-de-correo "
        "email-contacto correo-e direccion-de-correo-electronico direccion-de-email "
        "direccion-email e-correo dir-correo buzon"
    ),
    "phone": (
        "telefono telefonos numero-de-telefono num-telefono fijo telefono-fijo tlf tfno telf "
        "no-telefono tlfno fono nro-telefono numero-telefono numero-de-contacto "
        "telefono-de-contacto n-telefono telefono-contacto tfn numero-telefonico num-tel"
    ),
    "mobile": (
        "movil celular telefono-movil telefono-celular cel numero-movil numero-de-celular "
        "moviles no-celular nro-celular tel-movil celulares numero-celular"
    ),
    "fax": "fax numero-de-fax",
    "switchboard": "centralita conmutador",
    "direct": "directo linea-directa",
    "ext": "extension interno anexo",
    "work": (
        "trabajo oficina laboral empresarial corporativo profesional comercial-direccion "
        "institucional"
    ),
    "home": "casa particular domicilio-particular hogar",
    "personal": "personal personales privado",
    "other": "otro otros otra alternativo adicional alterno alternativa otras",
    "secondary": "secundario segundo secundaria segunda",
    "primary": "principal principales actual",
    "billing": "facturacion factura",
    "shipping": "envio entrega",
    "mailing": "postal correspondencia",
    "street": (
        "calle calle-y-numero via-publica linea-de-direccion-1 direccion-linea-1 "
        "nombre-de-calle calle-numero"
    ),
    "address": "direccion direcciones domicilio dir direc ubicacion-direccion domicilio-fiscal",
    "line": "linea",
    "line2": (
        "colonia piso puerta apartamento-numero complemento direccion-complementaria linea-2 "
        "direccion-2 depto-piso referencia-domicilio urbanizacion"
    ),
    "city": "ciudad localidad municipio poblacion ciudades pueblo comuna",
    "state": (
        "provincia provincias comunidad-autonoma entidad-federativa estado-provincia "
        "provincia-estado ccaa"
    ),
    "region": "region",
    "statestatus": "estado",
    "zip": "codigo-postal cp c-p codigopostal cod-postal codpostal apartado-codigo-postal",
    "country": "pais paises pais-de-residencia pais-de-origen pais-origen pais-de-procedencia",
    "county": "distrito condado canton partido comarca",
    "latitude": "latitud",
    "longitude": "longitud",
    "location": "ubicacion localizacion lugar zona",
    "website": (
        "sitio-web pagina-web sitio web paginaweb sitioweb pagina web-empresa "
        "sitio-de-internet pag-web pagina-de-internet"
    ),
    "url": "enlace",
    "profile": "perfil",
    "industry": (
        "industria sector rubro giro actividad ramo sector-economico actividad-economica "
        "sector-de-actividad giro-comercial giro-empresarial sector-empresarial "
        "actividad-principal"
    ),
    "sic": "cnae codigo-cnae ciiu",
    "description": "descripcion",
    "founded": (
        "fundacion ano-de-fundacion fundada fecha-de-constitucion constitucion ano-fundacion "
        "anio-fundacion"
    ),
    "year": "ano anio",
    "employees": (
        "empleados numero-de-empleados trabajadores n-empleados plantilla num-empleados "
        "tamano-de-empresa cantidad-de-empleados numero-empleados tamano-empresa no-empleados "
        "tamano-de-la-empresa nro-empleados cantidad-empleados"
    ),
    "revenue": (
        "ingresos facturacion-anual ingresos-anuales ventas-anuales volumen-de-ventas "
        "ventas-anuales-estimadas cifra-de-negocio cifra-de-negocios volumen-de-negocio "
        "volumen-de-negocios facturacion-anual-estimada"
    ),
    "annual": "anual anuales estimado estimada",
    "thousands": "miles",
    "potential": (
        "potencial valor-estimado monto-estimado valor-oportunidad importe-estimado "
        "valor-de-la-oportunidad ingreso-esperado valor-potencial valor-del-negocio "
        "monto-oportunidad presupuesto-estimado ingresos-esperados"
    ),
    "value": "valor monto importe",
    "budget": "presupuesto",
    "source": (
        "origen fuente procedencia origen-del-lead como-nos-conocio canal medio-de-contacto "
        "fuente-del-lead origen-contacto canal-de-origen medio-contacto fuente-de-origen "
        "referido-por como-nos-conociste recomendado-por canal-de-captacion "
        "como-nos-has-conocido como-nos-encontro como-se-entero como-supo-de-nosotros "
        "como-te-enteraste como-nos-encontraste medio-por-el-que-se-entero "
        "medio-por-el-cual-se-entero por-que-medio-se-entero canal-de-entrada"
    ),
    "campaign": "campana campanas nombre-de-la-campana campania nombre-campana",
    "rating": "calificacion valoracion clasificacion temperatura calidad nivel-de-interes",
    "status": (
        "estatus etapa fase estado-del-lead situacion estado-lead estado-prospecto "
        "estado-cliente estado-contacto resultado-llamada embudo status-lead etapa-del-embudo "
        "etapa-del-ciclo-de-vida"
    ),
    "category": "categoria clase",
    "type": "tipo tipo-de-contacto tipo-de-cliente",
    "score": "puntuacion puntaje puntos",
    "owner": (
        "propietario vendedor asesor ejecutivo asignado-a asignado agente gestor "
        "ejecutivo-de-cuenta agente-comercial representante propietario-del-contacto "
        "vendedor-asignado asesor-comercial comercial-asignado responsable-comercial "
        "ejecutivo-de-ventas atendido-por agente-asignado asesor-asignado gestor-comercial "
        "captador consultor agente-inmobiliario promotor"
    ),
    "site": "sucursal delegacion planta tienda sede oficina-comercial",
    "notes": (
        "nota notas comentario comentarios observacion observaciones mensaje anotaciones "
        "bitacora informacion-adicional apuntes detalles"
    ),
    "tags": "etiquetas etiqueta grupos listas grupo palabras-clave categorias",
    "optin": (
        "consentimiento acepta-publicidad suscrito acepta-newsletter acepta "
        "acepta-comunicaciones suscripcion-boletin rgpd acepta-marketing autoriza "
        "acepta-emails suscripcion-newsletter suscripcion-al-boletin"
    ),
    "newsletter": "boletin",
    "optout": "baja desuscrito cancelado-suscripcion dado-de-baja",
    "donotemail": (
        "no-enviar-email no-enviar-correo no-email no-enviar-correos no-mailing "
        "no-contactar-por-email"
    ),
    "donotcall": "no-llamar lista-robinson no-llamadas no-contactar-por-telefono",
    "id": "identificador codigo-id clave-id folio",
    "external": "externo registro",
    "number": "numero num no nro numeros",
    "count": "cantidad cant",
    "code": "codigo cod clave",
    "accountno": (
        "numero-de-cliente codigo-cliente no-cliente num-cliente codigo-de-cliente "
        "cuenta-cliente numero-cliente nro-cliente cod-cliente n-cliente clave-cliente "
        "numero-de-cuenta numero-de-socio clave-de-cliente"
    ),
    "account": "cuenta cuentas",
    "created": (
        "creado creacion alta registrado registro-fecha fecha-de-creacion fecha-creacion "
        "fecha-de-alta fecha-alta fecha-registro fecha-de-registro ingreso fecha-ingreso "
        "fecha-de-ingreso fecha-entrada creado-el agregado anadido fecha-de-entrada "
        "fecha-inscripcion fecha-captura fecha-lead creada captura enviado enviada "
        "fecha-de-envio"
    ),
    "date": "fecha hora fecha-hora",
    "modified": (
        "modificado modificacion actualizado actualizacion fecha-actualizacion "
        "fecha-de-actualizacion fecha-modificacion fecha-de-modificacion ultima-actualizacion "
        "ultima-modificacion modificado-el actualizada fecha-ultima-modificacion"
    ),
    "by": "por",
    "creator": "creado-por registrado-por ingresado-por autor",
    "birth": (
        "nacimiento fecha-de-nacimiento fecha-nacimiento cumpleanos fecha-nac fec-nac "
        "f-nacimiento fechanacimiento fec-nacimiento fecha-de-cumpleanos"
    ),
    "user": "usuario",
    "deal": "oportunidad cotizacion propuesta",
    "thing": "producto servicio proyecto pedido contrato curso vehiculo",
    "last": "ultimo ultima",
    "glue": (
        "de del la el los las y o su tu mi nuestro en un una para con cual es por-favor "
        "introduzca ingrese e si general asociada asociado contacto-asociado columna campo "
        "internas internos adicionales"
    ),
    "x": (
        "sexo genero edad idioma nacionalidad estado-civil dni nif cif rfc cedula curp rut ruc "
        "documento pasaporte nit fecha-contacto proximo proxima seguimiento proximo-seguimiento "
        "vencimiento ultimo-contacto fecha-de-contacto cierre fecha-cierre probabilidad ganado "
        "perdido motivo riesgo precio edades interes intereses foto activo eliminado "
        "numero-exterior numero-interior moneda forma-de-pago condicion-pago descuento lada "
        "fecha-llamada conyuge hijos cuenta-bancaria monto-solicitado apartado-postal padre "
        "madre padres tutor acudiente apoderado antiguo antigua anterior aval"
    ),
    "occupation": "profesion ocupacion",
    "call": "llamada llamadas",
    "timestamp": "marca-temporal",
    "range": "rango tramo",
    "commercial": "comercial",
    "sales": "venta ventas",
    "pager": "buscapersonas",
    "assistant": "asistente",
}
"""Concept → words, accents folded away."""
