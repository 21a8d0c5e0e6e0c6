"""Portuguese words of headers, of Brazil and Portugal."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clientes contato contatos contacto contactos pessoa interessado associado "
        "membro participante destinatario prospecto comprador aluno inscrito cliente-potencial "
        "paciente inquilino estudante doador candidato aluna assinante"
    ),
    "contactperson": (
        "pessoa-de-contato pessoa-de-contacto pessoa-contato contato-principal dono-empresa "
        "representante-legal decisor"
    ),
    "responsible": "responsavel encarregado",
    "company": (
        "empresa empresas razao-social razaosocial organizacao companhia sociedade instituicao "
        "nome-da-empresa nome-empresa negocio-empresa estabelecimento entidade empregador "
        "escola associacao denominacao-social empresa-cliente clinica hospital hotel "
        "restaurante expositor farmacia escritorio loja colegio prefeitura consultorio"
    ),
    "alias": "nome-fantasia nomefantasia fantasia nome-comercial marca",
    "name": "nome nomes",
    "first": "primeiro-nome nome-proprio nome-primeiro",
    "family": "sobrenome apelido ultimo-nome sobrenomes nome-de-familia apelidos",
    "middle": "nome-do-meio segundo-nome",
    "full": (
        "completo nome-completo nome-e-sobrenome nome-sobrenome nome-apelido nomecompleto "
        "nome-e-apelido"
    ),
    "nickname": "alcunha",
    "suffix": "sufixo",
    "salutation": "saudacao tratamento pronome-de-tratamento forma-de-tratamento sr-sra",
    "title": "titulo",
    "job": "cargo funcao cargo-funcao posto cargo-atual emprego",
    "role": "papel",
    "department": "setor-departamento area-da-empresa departamento-empresa",
    "deptes": "departamento setor-interno",
    "email": (
        "correio-eletronico endereco-de-email endereco-eletronico endereco-de-e-mail correio "
        "e-mails correio-electronico endereco-email"
    ),
    "phone": (
        "telefone telefones fone tel-fixo telefone-fixo numero-de-telefone telemovel-fixo "
        "fixo telefone-comercial telef numero-telefone ddd-telefone fones "
        "telefone-residencial-fixo telefone-contato telefone-de-contato"
    ),
    "mobile": (
        "celular telemovel telefone-celular cel zap numero-de-celular celulares tlm "
        "telefone-movel numero-celular"
    ),
    "whatsapp": "whats zap-zap whatsap watsapp",
    "fax": "fac-simile",
    "direct": "direto",
    "ext": "ramal extensao",
    "work": "trabalho profissional escritorio corporativo empresarial",
    "home": "residencial casa particular residencia residenciais",
    "personal": "pessoal",
    "other": "outro outros outra alternativo adicional outras",
    "secondary": "secundario segundo secundaria",
    "primary": "principal",
    "billing": "cobranca faturamento-endereco faturacao",
    "shipping": "entrega envio",
    "mailing": "correspondencia postal",
    "street": (
        "rua logradouro morada rua-e-numero endereco-linha-1 logradouro-e-numero avenida "
        "nome-da-rua"
    ),
    "address": "endereco enderecos end ender",
    "line": "linha",
    "line2": "complemento bairro andar apartamento endereco-2 complemento-endereco",
    "city": "cidade municipio localidade cidades concelho cidade-municipio nome-municipio",
    "state": "uf provincia estado-uf uf-estado sigla-estado sigla-uf estado-provincia",
    "region": "regiao",
    "statestatus": "estado",
    "zip": "cep codigo-postal codigopostal cod-postal",
    "cityuf": "cidade-uf cidade-estado municipio-uf",
    "country": "pais paises pais-de-origem",
    "county": "distrito freguesia",
    "location": "localizacao local",
    "website": "site-empresa pagina-web site-da-empresa sitio website-da-empresa pagina",
    "url": "enlace-site",
    "profile": "perfil",
    "industry": (
        "setor segmento ramo ramo-de-atividade industria atividade area-de-atuacao "
        "setor-de-atividade segmento-de-mercado atividade-principal sector nicho "
        "setor-de-atuacao ramo-atividade segmento-de-atuacao ramo-de-atuacao"
    ),
    "sic": "cnae codigo-cnae",
    "description": "descricao",
    "founded": (
        "fundacao ano-de-fundacao abertura data-de-abertura data-abertura data-de-fundacao "
        "ano-fundacao"
    ),
    "year": "ano",
    "employees": (
        "funcionarios numero-de-funcionarios colaboradores qtd-funcionarios porte "
        "n-funcionarios empregados numero-de-colaboradores quantidade-de-funcionarios "
        "tamanho-da-empresa num-funcionarios numero-de-empregados qtde-funcionarios "
        "porte-da-empresa"
    ),
    "revenue": (
        "faturamento receita faturamento-anual receita-anual volume-de-negocios "
        "faturamento-estimado receita-bruta faturacao-anual volume-de-faturamento"
    ),
    "annual": "anual",
    "thousands": "milhares mil",
    "potential": (
        "potencial valor-estimado valor-potencial valor-da-oportunidade valor-do-negocio "
        "ticket-estimado receita-esperada valor-negocio valor-oportunidade valor-proposta "
        "valor-da-proposta ticket-potencial"
    ),
    "value": "valor montante quantia",
    "budget": "orcamento",
    "source": (
        "origem fonte origem-do-lead como-conheceu canal midia-de-origem fonte-do-lead "
        "origem-lead canal-de-origem indicado-por como-nos-conheceu origem-do-contato indicacao "
        "fonte-lead canal-origem como-ficou-sabendo como-nos-encontrou como-conheceu-a-empresa "
        "como-soube"
    ),
    "campaign": "campanha campanhas nome-da-campanha",
    "rating": "classificacao avaliacao temperatura qualificacao-lead temperatura-do-lead nota-lead",
    "status": (
        "situacao etapa fase estagio status-do-lead etapa-do-funil etapa-funil fase-do-funil "
        "status-lead andamento estagio-no-funil etapa-do-ciclo-de-vida estagio-do-funil funil"
    ),
    "category": "categoria classe",
    "type": "tipo tipo-de-contato tipo-de-cliente tipo-cliente tipo-contato",
    "score": "pontuacao pontos",
    "owner": (
        "proprietario vendedor consultor representante dono atribuido-a atribuido "
        "gerente-de-conta corretor atendente responsavel-comercial responsavel-pelo-lead "
        "executivo-de-contas responsavel-pela-conta proprietario-do-contato "
        "executivo-de-vendas vendedor-responsavel gestor-comercial dono-do-lead "
        "usuario-responsavel captador gestor-de-conta"
    ),
    "site": "filial loja unidade sucursal agencia sede",
    "notes": (
        "observacao observacoes anotacoes comentario comentarios notas nota obs mensagem "
        "informacoes-adicionais anotacao recado detalhes historico"
    ),
    "tags": "etiquetas marcadores grupos etiqueta listas grupo palavras-chave",
    "optin": (
        "consentimento aceita-marketing lgpd inscrito-newsletter aceita-receber-emails aceita "
        "aceite-lgpd aceita-newsletter rgpd autoriza aceita-contato"
    ),
    "optout": "descadastrado cancelou-inscricao descadastro",
    "donotemail": "nao-enviar-email nao-enviar-e-mail nao-receber-email nao-email",
    "donotcall": "nao-ligar nao-perturbe nao-telefonar",
    "id": "identificador codigo-id",
    "external": "externo",
    "number": "numero num no nro",
    "count": "quantidade qtd qtde",
    "code": "codigo cod sigla",
    "accountno": (
        "codigo-cliente numero-de-cliente codigo-do-cliente cod-cliente numero-do-cliente "
        "n-cliente numero-cliente matricula"
    ),
    "account": "conta",
    "created": (
        "criado criacao cadastro cadastrado data-de-cadastro data-cadastro data-de-criacao "
        "data-criacao criado-em data-de-entrada data-entrada registrado data-inclusao "
        "data-de-registo data-registo adicionado data-de-inscricao inclusao data-registro "
        "data-do-cadastro data-do-lead cadastrado-em enviado-em data-de-envio data-de-registro"
    ),
    "date": "data hora data-hora",
    "modified": (
        "modificado modificacao atualizado atualizacao data-atualizacao data-de-atualizacao "
        "ultima-atualizacao alterado alteracao atualizado-em data-alteracao "
        "ultima-modificacao data-de-modificacao data-modificacao ultima-alteracao"
    ),
    "by": "por",
    "creator": "criado-por cadastrado-por autor",
    "birth": (
        "nascimento data-de-nascimento data-nascimento dt-nascimento data-nasc "
        "nasc dt-nasc data-de-aniversario datanascimento"
    ),
    "user": "usuario utilizador",
    "deal": "negocio oportunidade proposta",
    "thing": "produto servico projeto pedido contrato curso imovel veiculo",
    "last": "ultimo ultima",
    "glue": (
        "de do da dos das o os e ou seu sua meu nosso em no na um uma para com qual por-favor "
        "informe digite geral associada coluna"
    ),
    "x": (
        "sexo genero idade idioma cpf cnpj rg inscricao-estadual inscricao-municipal ie nif "
        "cnpj-cpf cpf-cnpj estado-civil nacionalidade proximo proxima follow-up proximo-contato "
        "retorno data-retorno vencimento ultimo-contato fechamento data-fechamento "
        "probabilidade motivo prazo prazo-de-pagamento interesse produto-de-interesse preco "
        "foto ativo data-contato numero-endereco numero-casa moeda forma-de-pagamento desconto "
        "rede conjuge filhos caixa-postal contribuinte nipc data-ultimo-contato pai mae "
        "pais-ou-responsavel antigo antiga avalista"
    ),
    "occupation": "profissao ocupacao",
    "call": "ligacao ligacoes",
    "timestamp": "carimbo-de-data-hora",
    "range": "faixa",
    "commercial": "comercial",
    "sales": "venda vendas",
    "anniversary": "aniversario",
}
"""Concept → words, accents folded away."""
