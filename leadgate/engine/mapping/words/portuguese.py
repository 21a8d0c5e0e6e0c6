"""Portuguese words of headers, of Brazil and Portugal."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clientes contato contatos contacto contactos pessoa interessado associado membro "
        "participante destinatario prospecto comprador aluno inscrito cliente-potencial paciente "
        "inquilino estudante doador candidato aluna assinante"
    ),
    "contactperson": (
        "pessoa-de-contato pessoa-de-contacto pessoa-contato contato-principal dono-empresa "
        "representante-legal decisor nome-do-responsavel responsavel-pela-empresa nome-do-decisor "
        "nome-do-dono nome-do-socio nome-responsavel pessoa-responsavel diretor diretora "
        "nome-do-diretor presidente"
    ),
    "responsible": "responsavel encarregado",
    "company": (
        "empresa empresas razao-social razaosocial organizacao companhia sociedade instituicao "
        "nome-da-empresa nome-empresa negocio-empresa estabelecimento empregador escola "
        "associacao denominacao-social empresa-cliente clinica hospital hotel restaurante "
        "expositor farmacia escritorio loja colegio prefeitura consultorio nome-da-organizacao "
        "nome-organizacao nome-do-negocio nome-do-estabelecimento nome-da-loja "
        "nome-da-instituicao empresa-atual empresa-onde-trabalha empresa-contato nome-empresarial "
        "cooperativa universidade faculdade academia nome-da-escola nome-do-restaurante "
        "nome-da-clinica imobiliaria nome-da-companhia orgao construtora entidade"
    ),
    "alias": "nome-fantasia nomefantasia fantasia nome-comercial marca",
    "name": "nome nomes",
    "first": "primeiro-nome nome-proprio nome-primeiro prenome",
    "family": (
        "sobrenome apelido ultimo-nome sobrenomes nome-de-familia apelidos sobre-nome "
        "ultimo-sobrenome"
    ),
    "middle": "nome-do-meio segundo-nome",
    "full": (
        "completo nome-completo nome-e-sobrenome nome-sobrenome nome-apelido nomecompleto "
        "nome-e-apelido nome-e-sobrenome-contato nome-completo-do-contato nome-sobrenome-completo"
    ),
    "nickname": "alcunha",
    "suffix": "sufixo",
    "salutation": "saudacao tratamento pronome-de-tratamento forma-de-tratamento sr-sra",
    "title": "titulo",
    "job": (
        "cargo funcao cargo-funcao posto cargo-atual emprego cargo-na-empresa cargo-ocupado "
        "posicao funcao-na-empresa titulo-do-cargo titulo-profissional cargo-profissao "
        "funcao-cargo"
    ),
    "role": "papel",
    "department": "setor-departamento area-da-empresa departamento-empresa",
    "deptes": "departamento setor-interno depto dpto",
    "email": (
        "correio-eletronico endereco-de-email endereco-eletronico endereco-de-e-mail correio "
        "e-mails correio-electronico endereco-email mail-contato e-mail-de-contato email-contato "
        "email-de-contato e-mail-contato correio-e"
    ),
    "phone": (
        "telefone telefones fone tel-fixo telefone-fixo numero-de-telefone telemovel-fixo fixo "
        "telefone-comercial telef numero-telefone ddd-telefone fones telefone-residencial-fixo "
        "telefone-contato telefone-de-contato tel-contato fone-contato fone-fixo numero-contato "
        "numero-de-contato contato-telefonico contacto-telefonico n-telefone n-de-telefone "
        "num-telefone telefone-da-empresa tel-com-ddd telefone-com-ddd ddd-e-telefone "
        "fone-comercial tel-comercial telefone-principal tel-empresa nro-telefone num-de-telefone"
    ),
    "mobile": (
        "celular telemovel telefone-celular cel zap numero-de-celular celulares tlm "
        "telefone-movel numero-celular celular-com-ddd celular-whatsapp whatsapp-celular "
        "tel-celular tel-movel n-telemovel numero-de-telemovel num-celular cel-contato "
        "numero-do-celular numero-telemovel fone-celular ddd-celular n-celular n-de-telemovel"
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
        "nome-da-rua endereco-logradouro rua-avenida rua-numero rua-e-no rua-av logradouro-numero "
        "rua-av-etc nome-do-logradouro rua-logradouro"
    ),
    "address": "endereco enderecos end ender",
    "line": "linha",
    "line2": (
        "complemento bairro andar apartamento endereco-2 complemento-endereco "
        "complemento-do-endereco andar-sala apto"
    ),
    "city": (
        "cidade municipio localidade cidades concelho cidade-municipio nome-municipio "
        "cidade-de-residencia localidade-cidade nome-da-cidade"
    ),
    "state": (
        "uf provincia estado-uf uf-estado sigla-estado sigla-uf estado-provincia estado-sigla "
        "sigla-do-estado nome-do-estado estado-provincia-regiao"
    ),
    "region": "regiao",
    "statestatus": "estado",
    "zip": "cep codigo-postal codigopostal cod-postal cod-cep codigo-de-enderecamento-postal",
    "cityuf": "cidade-uf cidade-estado municipio-uf",
    "country": "pais paises pais-de-origem pais-regiao nome-do-pais pais-de-residencia",
    "county": "distrito freguesia",
    "location": "localizacao local",
    "website": (
        "site-empresa pagina-web site-da-empresa sitio website-da-empresa pagina site-web "
        "url-do-site link-do-site pagina-na-internet endereco-web web-site endereco-do-site"
    ),
    "url": "enlace-site",
    "profile": "perfil",
    "industry": (
        "setor segmento ramo ramo-de-atividade industria atividade area-de-atuacao "
        "setor-de-atividade segmento-de-mercado atividade-principal sector nicho setor-de-atuacao "
        "ramo-atividade segmento-de-atuacao ramo-de-atuacao ramo-de-negocio segmento-da-empresa "
        "setor-da-empresa area-de-atividade tipo-de-negocio atividade-economica setor-economico "
        "segmento-empresa ramo-da-empresa area-de-negocio"
    ),
    "sic": "cnae codigo-cnae",
    "description": "descricao",
    "founded": (
        "fundacao ano-de-fundacao abertura data-de-abertura data-abertura data-de-fundacao "
        "ano-fundacao data-abertura-empresa data-da-fundacao ano-de-abertura"
    ),
    "year": "ano",
    "employees": (
        "funcionarios numero-de-funcionarios colaboradores qtd-funcionarios porte n-funcionarios "
        "empregados numero-de-colaboradores quantidade-de-funcionarios tamanho-da-empresa "
        "num-funcionarios numero-de-empregados qtde-funcionarios porte-da-empresa "
        "qtd-de-funcionarios no-de-funcionarios nro-funcionarios n-de-funcionarios "
        "total-de-funcionarios quantidade-funcionarios tamanho-empresa numero-funcionarios "
        "n-colaboradores numero-colaboradores faixa-de-funcionarios qtd-colaboradores "
        "n-de-colaboradores numero-trabalhadores n-trabalhadores"
    ),
    "revenue": (
        "faturamento receita faturamento-anual receita-anual volume-de-negocios "
        "faturamento-estimado receita-bruta faturacao-anual volume-de-faturamento "
        "volume-de-vendas vendas-anuais faixa-de-faturamento fat-anual faturamento-da-empresa "
        "volume-negocios faturamento-bruto"
    ),
    "annual": "anual",
    "thousands": "milhares mil",
    "potential": (
        "potencial valor-estimado valor-potencial valor-da-oportunidade valor-do-negocio "
        "ticket-estimado receita-esperada valor-negocio valor-oportunidade valor-proposta "
        "valor-da-proposta ticket-potencial valor-do-lead valor-do-deal valor-previsto "
        "valor-total-do-negocio valor-da-venda-estimado valor-do-orcamento"
    ),
    "value": "valor montante quantia",
    "budget": "orcamento",
    "source": (
        "origem fonte origem-do-lead como-conheceu canal midia-de-origem fonte-do-lead "
        "origem-lead canal-de-origem indicado-por como-nos-conheceu origem-do-contato indicacao "
        "fonte-lead canal-origem como-ficou-sabendo como-nos-encontrou como-conheceu-a-empresa "
        "como-soube origem-do-cliente origem-do-negocio origem-contato canal-de-aquisicao "
        "canal-de-entrada fonte-de-contato fonte-do-contato origem-da-primeira-conversao midia "
        "canal-de-captacao fonte-original fonte-original-do-trafego origem-da-oportunidade "
        "origem-do-prospect recomendado-por"
    ),
    "campaign": "campanha campanhas nome-da-campanha",
    "rating": (
        "classificacao avaliacao temperatura qualificacao-lead temperatura-do-lead nota-lead "
        "quente-frio quente-morno-frio"
    ),
    "status": (
        "situacao etapa fase estagio status-do-lead etapa-do-funil etapa-funil fase-do-funil "
        "status-lead andamento estagio-no-funil estagio-do-funil funil status-do-cliente "
        "status-do-contato situacao-do-lead etapa-atual fase-do-lead etapa-do-pipeline "
        "estagio-do-lead estado-do-lead status-do-negocio status-cliente fase-do-negocio "
        "etapa-do-negocio"
    ),
    "category": "categoria classe",
    "type": "tipo tipo-de-contato tipo-de-cliente tipo-cliente tipo-contato",
    "score": "pontuacao pontos lead-scoring-interesse",
    "owner": (
        "proprietario vendedor consultor representante dono atribuido-a atribuido "
        "gerente-de-conta corretor atendente responsavel-comercial responsavel-pelo-lead "
        "executivo-de-contas responsavel-pela-conta proprietario-do-contato executivo-de-vendas "
        "vendedor-responsavel gestor-comercial dono-do-lead usuario-responsavel captador "
        "gestor-de-conta responsavel-pelo-contato responsavel-pelo-negocio responsavel-pela-venda "
        "responsavel-vendas consultor-responsavel vendedor-atribuido gerente-da-conta "
        "gerente-comercial corretor-responsavel atendido-por representante-comercial "
        "proprietario-do-negocio executivo-comercial sdr-responsavel proprietario-da-empresa "
        "proprietario-do-lead usuario-atribuido vendedora corretora gestor-responsavel"
    ),
    "site": "filial loja unidade sucursal agencia sede",
    "notes": (
        "observacao observacoes anotacoes comentario comentarios notas nota obs mensagem "
        "informacoes-adicionais anotacao recado detalhes historico observacao-interna "
        "obs-internas comentarios-adicionais informacao-adicional informacoes-extras "
        "mensagem-do-cliente sua-mensagem observacoes-gerais observacoes-internas "
        "outras-informacoes"
    ),
    "tags": (
        "etiquetas marcadores grupos etiqueta listas grupo palavras-chave lista tags-do-contato"
    ),
    "optin": (
        "consentimento aceita-marketing lgpd inscrito-newsletter aceita-receber-emails aceita "
        "aceite-lgpd aceita-newsletter rgpd autoriza aceita-contato aceita-receber-comunicacoes "
        "autoriza-contato consentimento-lgpd consentimento-rgpd opt-in-email aceita-e-mails "
        "aceita-emails permite-contato aceita-receber-newsletter consentimento-marketing "
        "subscreveu-newsletter"
    ),
    "optout": "descadastrado cancelou-inscricao descadastro",
    "donotemail": (
        "nao-enviar-email nao-enviar-e-mail nao-receber-email nao-email descadastrado-email"
    ),
    "donotcall": "nao-ligar nao-perturbe nao-telefonar",
    "id": "identificador codigo-id",
    "external": "externo",
    "number": "numero num no nro",
    "count": "quantidade qtd qtde",
    "code": "codigo cod sigla",
    "accountno": (
        "codigo-cliente numero-de-cliente codigo-do-cliente cod-cliente numero-do-cliente "
        "n-cliente numero-cliente matricula codigo-do-associado n-socio numero-de-socio "
        "n-de-cliente n-de-socio numero-do-socio num-cliente"
    ),
    "account": "conta",
    "created": (
        "criado criacao cadastro cadastrado data-de-cadastro data-cadastro data-de-criacao "
        "data-criacao criado-em data-de-entrada data-entrada registrado data-inclusao "
        "data-de-registo data-registo adicionado data-de-inscricao inclusao data-registro "
        "data-do-cadastro data-do-lead cadastrado-em enviado-em data-de-envio data-de-registro "
        "data-do-primeiro-contato primeiro-contato data-solicitacao data-da-solicitacao "
        "data-de-solicitacao cliente-desde data-de-adesao data-adesao data-de-captacao "
        "data-do-registro socio-desde hora-de-criacao data-de-contacto-inicial "
        "data-de-abertura-do-lead data-pedido-contacto data-do-contato-inicial criada criada-em"
    ),
    "date": "data hora data-hora",
    "modified": (
        "modificado modificacao atualizado atualizacao data-atualizacao data-de-atualizacao "
        "ultima-atualizacao alterado alteracao atualizado-em data-alteracao ultima-modificacao "
        "data-de-modificacao data-modificacao ultima-alteracao data-da-ultima-atualizacao "
        "data-ultima-atualizacao data-da-ultima-modificacao atualizada-em hora-de-atualizacao"
    ),
    "by": "por",
    "creator": "criado-por cadastrado-por autor",
    "birth": (
        "nascimento data-de-nascimento data-nascimento dt-nascimento data-nasc nasc dt-nasc "
        "data-de-aniversario datanascimento data-nascto dt-nascto nascto data-aniversario "
        "datanasc data-de-nasc dtnascimento"
    ),
    "user": "usuario utilizador",
    "deal": "negocio oportunidade proposta",
    "thing": "produto servico projeto pedido contrato curso imovel veiculo",
    "last": "ultimo ultima",
    "glue": (
        "de do da dos das o os e ou seu sua meu nosso em no na um uma para com qual por-favor "
        "informe digite geral associada coluna com-ddd"
    ),
    "x": (
        "sexo genero idade idioma cpf cnpj rg inscricao-estadual inscricao-municipal ie nif "
        "cnpj-cpf cpf-cnpj estado-civil nacionalidade proximo proxima follow-up proximo-contato "
        "retorno data-retorno vencimento ultimo-contato fechamento data-fechamento probabilidade "
        "motivo prazo prazo-de-pagamento interesse produto-de-interesse preco foto ativo "
        "data-contato numero-endereco numero-casa moeda forma-de-pagamento desconto rede conjuge "
        "filhos caixa-postal contribuinte nipc data-ultimo-contato pai mae pais-ou-responsavel "
        "antigo antiga avalista"
    ),
    "occupation": "profissao ocupacao",
    "call": "ligacao ligacoes",
    "timestamp": "carimbo-de-data-hora",
    "range": "faixa",
    "commercial": "comercial",
    "sales": "venda vendas",
    "anniversary": "aniversario",
    "newsletter": "publicidade",
    "size": "tamanho",
    "lifecycle": "etapa-do-ciclo-de-vida fase-do-ciclo-de-vida estagio-do-ciclo-de-vida",
}
"""Concept → words, accents folded away."""
