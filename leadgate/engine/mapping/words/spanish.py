"""Spanish words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clientes contacto contactos prospecto prospectos persona interesado interesados "
        "socio socios miembro asistente-evento destinatario participante usuario-final suscriptor "
        "comprador alumno potencial-cliente cliente-potencial paciente inquilino estudiante "
        "donante candidato aspirante abonado"
    ),
    "contactperson": (
        "persona-de-contacto persona-contacto contacto-principal interlocutor dueno duena "
        "gerente-general propietario-negocio representante-legal nombre-del-responsable "
        "nombre-responsable-de-contacto nombre-del-gerente nombre-del-dueno persona-encargada "
        "director directora rector nombre-del-director presidente"
    ),
    "responsible": "responsable encargado",
    "company": (
        "empresa empresas compania razon-social razonsocial organizacion sociedad negocio "
        "institucion nombre-empresa nombre-de-la-empresa nombre-de-empresa centro-de-trabajo "
        "empleador nombre-de-compania denominacion-social colegio asociacion clinica hospital "
        "hotel restaurante expositor farmacia despacho estudio taller tienda comercio "
        "centro-educativo ayuntamiento consultorio nombre-de-la-organizacion nombre-organizacion "
        "nombre-negocio nombre-del-negocio nombre-del-comercio nombre-compania empresa-actual "
        "nombre-institucion establecimiento nombre-establecimiento nombre-del-establecimiento "
        "empresa-cliente lugar-de-trabajo corporacion organismo cooperativa academia escuela "
        "universidad nombre-o-razon-social nombre-razon-social empresa-u-organizacion "
        "compania-empresa nombre-de-la-compania nombre-de-la-institucion centro inmobiliaria "
        "gimnasio agencia-nombre"
    ),
    "alias": "nombre-comercial nombre-fantasia nombre-de-fantasia nombrecomercial marca",
    "name": "nombre nombres",
    "first": "primer-nombre nombre-de-pila nombre-pila primernombre nombre-propio",
    "family": (
        "apellido apellidos primer-apellido apellido-paterno apellido1 apellido-1 ap-paterno "
        "a-paterno apellido-p primerapellido"
    ),
    "middle": "segundo-nombre",
    "secondfamily": (
        "segundo-apellido apellido-materno apellido2 apellido-2 ap-materno a-materno "
        "segundoapellido"
    ),
    "full": (
        "completo nombre-completo nombre-y-apellido nombre-y-apellidos nombres-y-apellidos "
        "nombre-apellido apellidos-y-nombre apellido-y-nombre apellidos-nombre nombre-apellidos "
        "nombrecompleto apellidos-y-nombres nombreyapellido nombreyapellidos nombre-and-apellido "
        "nombre-and-apellidos nombre-apellidos-contacto nombre-y-primer-apellido "
        "nombre-completo-contacto apellidos-nombres"
    ),
    "nickname": "apodo alias-persona",
    "suffix": "sufijo",
    "salutation": (
        "tratamiento saludo prefijo-nombre titulo-de-cortesia trato sr-sra sr-sra-srta "
        "titulo-trato trato-personal formula-de-cortesia saludo-inicial"
    ),
    "title": "titulo",
    "job": (
        "cargo puesto puesto-de-trabajo cargo-actual oficio empleo titulo-del-puesto "
        "nombre-del-puesto cargo-laboral cargo-que-ocupa puesto-actual cargo-puesto puesto-cargo "
        "cargo-en-la-empresa funcion posicion puesto-laboral titulo-profesional titulo-de-trabajo "
        "titulo-laboral cargo-profesional"
    ),
    "role": "rol",
    "department": "area-empresa area-de-trabajo departamento-empresa area-departamento",
    "deptes": "departamento departamentos depto dpto",
    "email": (
        "correo correo-electronico correos correoelectronico mail direccion-de-correo "
        "email-contacto correo-e direccion-de-correo-electronico direccion-de-email "
        "direccion-email e-correo dir-correo buzon correo-contacto correo-de-contacto "
        "direccion-electronica cuenta-de-correo mail-contacto e-mail-contacto correo-principal "
        "correo-elec emails correo-electrnico email-comercial e-mail-comercial correo-comercial "
        "mail-comercial"
    ),
    "phone": (
        "telefono telefonos numero-de-telefono num-telefono fijo telefono-fijo tlf tfno telf "
        "no-telefono tlfno fono nro-telefono numero-telefono numero-de-contacto "
        "telefono-de-contacto n-telefono telefono-contacto tfn numero-telefonico num-tel "
        "tel-contacto no-de-telefono num-de-telefono n-de-telefono telefono-empresa tel-empresa "
        "numero-fijo telefono-convencional linea-telefonica telefono-principal telefonica "
        "contacto-telefonico nro-de-telefono nro-telefonico telefono-1 tel-fijo"
    ),
    "mobile": (
        "movil celular telefono-movil telefono-celular cel numero-movil numero-de-celular moviles "
        "no-celular nro-celular tel-movil celulares numero-celular telf-movil tlf-movil n-movil "
        "num-movil no-de-celular nro-de-celular celu numero-de-movil no-movil tfno-movil "
        "movil-celular celular-movil telefono-celular-movil num-celular"
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
        "calle calle-y-numero via-publica linea-de-direccion-1 direccion-linea-1 nombre-de-calle "
        "calle-numero calle-y-no calle-num calle-no nombre-de-la-calle calle-y-num calle-avenida "
        "tipo-y-nombre-de-via direccion-calle nombre-via"
    ),
    "address": (
        "direccion direcciones domicilio dir direc ubicacion-direccion domicilio-fiscal "
        "direccion-fiscal direccion-postal-fiscal domicilio-comercial"
    ),
    "line": "linea",
    "line2": (
        "colonia piso puerta apartamento-numero complemento direccion-complementaria linea-2 "
        "direccion-2 depto-piso referencia-domicilio urbanizacion barrio fraccionamiento bloque "
        "escalera piso-puerta piso-depto linea-de-direccion-2 direccion-linea-2 "
        "complemento-direccion complemento-de-direccion"
    ),
    "city": (
        "ciudad localidad municipio poblacion ciudades pueblo comuna ciudad-municipio "
        "municipio-ciudad poblacion-ciudad localidad-ciudad alcaldia ciudad-localidad "
        "ciudad-de-residencia municipio-de-residencia"
    ),
    "state": (
        "provincia provincias comunidad-autonoma entidad-federativa estado-provincia "
        "provincia-estado ccaa region-estado provincia-region provincia-de-residencia "
        "departamento-provincia estado-o-provincia"
    ),
    "region": "region",
    "statestatus": "estado",
    "zip": (
        "codigo-postal cp c-p codigopostal cod-postal codpostal apartado-codigo-postal codpost "
        "codigo-zip cod-post cd-postal cpostal"
    ),
    "country": (
        "pais paises pais-de-residencia pais-de-origen pais-origen pais-de-procedencia "
        "pais-region nombre-pais nombre-del-pais codigo-pais-iso"
    ),
    "county": "distrito condado canton partido comarca",
    "latitude": "latitud",
    "longitude": "longitud",
    "location": "ubicacion localizacion lugar zona",
    "website": (
        "sitio-web pagina-web sitio web paginaweb sitioweb pagina web-empresa sitio-de-internet "
        "pag-web pagina-de-internet web-corporativa direccion-web url-web web-de-la-empresa "
        "sitio-web-empresa url-del-sitio-web enlace-web"
    ),
    "url": "enlace",
    "profile": "perfil",
    "industry": (
        "industria sector rubro giro actividad ramo sector-economico actividad-economica "
        "sector-de-actividad giro-comercial giro-empresarial sector-empresarial "
        "actividad-principal giro-de-la-empresa giro-del-negocio sector-industrial "
        "tipo-de-negocio tipo-de-empresa tipo-negocio rubro-empresa area-de-negocio "
        "industria-sector sector-empresa tipo-empresa ambito sector-de-la-empresa "
        "rama-de-actividad"
    ),
    "sic": "cnae codigo-cnae ciiu",
    "description": "descripcion",
    "founded": (
        "fundacion ano-de-fundacion fundada fecha-de-constitucion constitucion ano-fundacion "
        "anio-fundacion fecha-de-fundacion fecha-fundacion ano-de-constitucion fecha-constitucion "
        "inicio-de-actividades ano-de-creacion"
    ),
    "year": "ano anio",
    "employees": (
        "empleados numero-de-empleados trabajadores n-empleados plantilla num-empleados "
        "tamano-de-empresa cantidad-de-empleados numero-empleados tamano-empresa no-empleados "
        "tamano-de-la-empresa nro-empleados cantidad-empleados no-de-empleados nro-de-empleados "
        "n-de-empleados num-de-empleados numero-de-trabajadores n-trabajadores "
        "cantidad-de-trabajadores rango-empleados rango-de-empleados personal-ocupado "
        "total-empleados tamano-compania colaboradores numero-trabajadores tamano-de-la-compania "
        "cantidad-de-personal"
    ),
    "revenue": (
        "ingresos facturacion-anual ingresos-anuales ventas-anuales volumen-de-ventas "
        "ventas-anuales-estimadas cifra-de-negocio cifra-de-negocios volumen-de-negocio "
        "volumen-de-negocios facturacion-anual-estimada ingreso-anual volumen-de-facturacion "
        "ventas-netas rango-de-facturacion facturacion-empresa facturacion-estimada "
        "ingresos-brutos facturacion-de-la-empresa facturacion-de-empresa facturacion-compania "
        "facturacion-de-la-compania"
    ),
    "annual": "anual anuales estimado estimada",
    "thousands": "miles",
    "potential": (
        "potencial valor-estimado monto-estimado valor-oportunidad importe-estimado "
        "valor-de-la-oportunidad ingreso-esperado valor-potencial valor-del-negocio "
        "monto-oportunidad presupuesto-estimado ingresos-esperados monto-potencial "
        "valor-de-oportunidad valor-lead importe-oportunidad importe-de-la-oportunidad "
        "monto-de-la-oportunidad valor-del-trato importe-potencial valor-del-lead monto-cotizado "
        "monto-de-la-cotizacion"
    ),
    "value": "valor monto importe",
    "budget": "presupuesto",
    "source": (
        "origen fuente procedencia origen-del-lead como-nos-conocio canal medio-de-contacto "
        "fuente-del-lead origen-contacto canal-de-origen medio-contacto fuente-de-origen "
        "referido-por como-nos-conociste recomendado-por canal-de-captacion como-nos-has-conocido "
        "como-nos-encontro como-se-entero como-supo-de-nosotros como-te-enteraste "
        "como-nos-encontraste medio-por-el-que-se-entero medio-por-el-cual-se-entero "
        "por-que-medio-se-entero canal-de-entrada origen-prospecto origen-del-contacto "
        "fuente-contacto fuente-de-contacto canal-de-contacto canal-captacion medio-de-captacion "
        "origen-cliente origen-del-cliente fuente-original recomendacion origen-del-prospecto "
        "fuente-de-prospecto fuente-del-prospecto fuente-lead medio-de-origen "
        "origen-de-la-oportunidad fuente-de-la-oportunidad"
    ),
    "campaign": "campana campanas nombre-de-la-campana campania nombre-campana",
    "rating": (
        "calificacion valoracion clasificacion temperatura calidad nivel-de-interes caliente-frio "
        "caliente-tibio-frio"
    ),
    "status": (
        "estatus etapa fase estado-del-lead situacion estado-lead estado-prospecto estado-cliente "
        "estado-contacto resultado-llamada embudo status-lead etapa-del-embudo estado-del-cliente "
        "estado-del-contacto estado-del-prospecto estado-de-lead estado-comercial etapa-de-venta "
        "fase-de-venta etapa-embudo etapa-pipeline status-cliente estatus-cliente "
        "situacion-cliente estado-de-la-oportunidad estado-del-candidato etapa-del-negocio"
    ),
    "category": "categoria clase",
    "type": (
        "tipo tipo-de-contacto tipo-de-cliente tipo-cliente tipo-contacto tipo-prospecto "
        "clase-de-cliente"
    ),
    "score": "puntuacion puntaje puntos",
    "owner": (
        "propietario vendedor asesor ejecutivo asignado-a asignado agente gestor "
        "ejecutivo-de-cuenta agente-comercial representante propietario-del-contacto "
        "vendedor-asignado asesor-comercial comercial-asignado responsable-comercial "
        "ejecutivo-de-ventas atendido-por agente-asignado asesor-asignado gestor-comercial "
        "captador consultor agente-inmobiliario promotor ejecutivo-comercial ejecutivo-asignado "
        "ejecutivo-responsable asesor-de-ventas asesor-responsable vendedor-responsable "
        "responsable-de-cuenta responsable-de-la-cuenta gestor-de-cuenta gestor-asignado "
        "usuario-asignado propietario-de-la-cuenta propietario-del-lead representante-de-ventas "
        "atiende atendio comercial-responsable agente-de-ventas propietario-de-contacto "
        "propietario-de-la-empresa usuario-responsable"
    ),
    "site": "sucursal delegacion planta tienda sede oficina-comercial",
    "notes": (
        "nota notas comentario comentarios observacion observaciones mensaje anotaciones bitacora "
        "informacion-adicional apuntes detalles nota-interna notas-internas observacion-interna "
        "comentario-adicional otras-observaciones mensaje-del-cliente su-mensaje tu-mensaje "
        "texto-libre comentarios-adicionales notas-adicionales observaciones-generales "
        "otra-informacion"
    ),
    "tags": "etiquetas etiqueta grupos listas grupo palabras-clave lista etiquetas-contacto",
    "optin": (
        "consentimiento acepta-publicidad suscrito acepta-newsletter acepta acepta-comunicaciones "
        "suscripcion-boletin rgpd acepta-marketing autoriza acepta-emails suscripcion-newsletter "
        "suscripcion-al-boletin acepta-recibir-informacion consentimiento-comercial autorizacion "
        "autorizo acepta-correos suscrito-al-boletin autoriza-envio consentimiento-marketing "
        "consentimiento-email suscriptor-newsletter"
    ),
    "newsletter": "boletin publicidad publi comunicaciones-comerciales",
    "optout": (
        "baja desuscrito cancelado-suscripcion dado-de-baja no-contactar no-desea-recibir "
        "cancelo-suscripcion"
    ),
    "donotemail": (
        "no-enviar-email no-enviar-correo no-email no-enviar-correos no-mailing "
        "no-contactar-por-email"
    ),
    "donotcall": "no-llamar lista-robinson no-llamadas no-contactar-por-telefono",
    "id": "identificador codigo-id clave-id folio codigo-unico identificador-unico",
    "external": "externo registro",
    "number": "numero num no nro numeros",
    "count": "cantidad cant",
    "code": "codigo cod clave",
    "accountno": (
        "numero-de-cliente codigo-cliente no-cliente num-cliente codigo-de-cliente cuenta-cliente "
        "numero-cliente nro-cliente cod-cliente n-cliente clave-cliente numero-de-cuenta "
        "numero-de-socio clave-de-cliente codigo-de-socio n-socio no-socio numero-socio "
        "n-de-cliente num-de-cliente no-de-cliente nro-de-cliente nro-socio num-socio"
    ),
    "account": "cuenta cuentas",
    "created": (
        "creado creacion alta registrado registro-fecha fecha-de-creacion fecha-creacion "
        "fecha-de-alta fecha-alta fecha-registro fecha-de-registro ingreso fecha-ingreso "
        "fecha-de-ingreso fecha-entrada creado-el agregado anadido fecha-de-entrada "
        "fecha-inscripcion fecha-captura fecha-lead creada captura fecha-de-envio "
        "fecha-de-captacion fecha-captacion primer-contacto fecha-primer-contacto fecha-solicitud "
        "fecha-de-solicitud cliente-desde socio-desde fecha-de-incorporacion fecha-de-carga "
        "registrado-el recibido fecha-de-recepcion fecha-de-inscripcion fecha-de-ingreso-lead "
        "fecha-de-primer-contacto fecha-de-consulta fecha-consulta fecha-recepcion "
        "hora-de-creacion fecha-de-afiliacion enviado-el enviada-el"
    ),
    "date": "fecha hora fecha-hora",
    "modified": (
        "modificado modificacion actualizado actualizacion fecha-actualizacion "
        "fecha-de-actualizacion fecha-modificacion fecha-de-modificacion ultima-actualizacion "
        "ultima-modificacion modificado-el actualizada fecha-ultima-modificacion "
        "fecha-de-ultima-actualizacion fecha-de-la-ultima-modificacion fecha-act "
        "fecha-de-ultima-modificacion hora-de-modificacion hora-de-actualizacion"
    ),
    "by": "por",
    "creator": "creado-por registrado-por ingresado-por autor alta-por dado-de-alta-por creador",
    "birth": (
        "nacimiento fecha-de-nacimiento fecha-nacimiento cumpleanos fecha-nac fec-nac "
        "f-nacimiento fechanacimiento fec-nacimiento fecha-de-cumpleanos fec-de-nac fecha-de-nac "
        "f-nac fnac nac fecha-cumpleanos fecha-de-nacim fechanac"
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
        "fecha-llamada conyuge hijos cuenta-bancaria monto-solicitado apartado-postal padre madre "
        "padres tutor acudiente apoderado antiguo antigua anterior aval carrera"
    ),
    "occupation": "profesion ocupacion",
    "call": "llamada llamadas",
    "timestamp": "marca-temporal",
    "range": "rango tramo",
    "commercial": "comercial",
    "sales": "venta ventas",
    "pager": "buscapersonas",
    "assistant": "asistente",
    "categories": "categorias",
    "entidad": "entidad",
    "size": "tamano dimension",
    "lifecycle": "etapa-del-ciclo-de-vida ciclo-de-vida fase-del-ciclo-de-vida",
}
"""Concept → words, accents folded away."""
