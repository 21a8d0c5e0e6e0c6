"""French words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "client clients contact contacts prospect prospects personne adherent adherents membre "
        "membres participant inscrit destinataire usager acheteur beneficiaire piste patient "
        "locataire abonne-contact beneficiaires donateur locataires eleve etudiant candidat "
        "proprietaire-bien abonne"
    ),
    "contactperson": (
        "interlocuteur personne-de-contact contact-principal personne-contact correspondant "
        "responsable-contact nom-interlocuteur nom-de-l-interlocuteur gerant dirigeant "
        "nom-du-dirigeant nom-dirigeant chef-d-entreprise directeur-general "
        "proprietaire-entreprise personne-a-contacter"
    ),
    "responsible": "responsable",
    "company": (
        "entreprise entreprises societe societes raison-sociale raisonsociale etablissement "
        "organisme association denomination denomination-sociale nom-entreprise "
        "nom-de-l-entreprise nom-societe nom-de-la-societe organisation compagnie employeur "
        "structure ste nom-entite ecole universite denom cabinet nom-du-cabinet pharmacie "
        "clinique hopital hotel restaurant exposant nom-exposant officine magasin boutique "
        "collectivite mairie garage-nom laboratoire agence-nom exploitation"
    ),
    "alias": (
        "enseigne nom-commercial sigle denomination-commerciale nom-d-usage-entreprise "
        "nomcommercial marque"
    ),
    "name": "nom noms",
    "first": "prenom prenoms pren prenom-usuel",
    "family": (
        "nom-de-famille nomdefamille patronyme nom-famille nom-usuel nom-d-usage nom-usage "
        "nom-de-naissance nom-marital"
    ),
    "middle": "deuxieme-prenom second-prenom",
    "full": (
        "complet nom-complet nom-et-prenom nom-prenom prenom-nom prenom-et-nom nometprenom "
        "noms-et-prenoms nomprenom nom-prenoms prenoms-et-nom nom-and-prenom prenom-and-nom"
    ),
    "nickname": "surnom pseudo",
    "suffix": "suffixe",
    "salutation": (
        "civilite civ titre-de-civilite politesse titre-civilite genre-civilite "
        "formule-de-politesse m-mme mme-m m-mme-mlle"
    ),
    "title": "titre",
    "job": (
        "fonction poste emploi intitule-de-poste intitule-du-poste titre-du-poste titre-poste "
        "fonctions poste-occupe intitule-poste"
    ),
    "role": "role",
    "department": "departement-service pole direction service-departement",
    "deptfr": "departement departements dept-geographique dpt",
    "email": (
        "courriel mel adresse-mail adresse-email adresse-e-mail adresse-electronique "
        "adresse-courriel couriel adressemail mails courriels e-mel adresse-de-messagerie "
        "messagerie"
    ),
    "phone": (
        "telephone tel numero-de-telephone n-de-telephone num-tel no-tel telephones "
        "telephone-fixe fixe tel-fixe telfixe numero-telephone n-tel numtel num-telephone "
        "no-telephone ligne-fixe tph telephone-principal standard-telephonique numero-principal"
    ),
    "mobile": (
        "portable mobile gsm tel-portable telephone-portable tel-mobile telephone-mobile "
        "numero-de-portable cellulaire tel-port telportable numero-portable num-portable"
    ),
    "fax": "telecopie telecopieur fax numero-de-fax numero-fax",
    "switchboard": "standard-tel",
    "hq": "siege siege-social",
    "direct": "ligne-directe directe",
    "ext": "poste-telephonique poste-tel",
    "work": "professionnel professionnelle pro bureau travail professionnels",
    "home": "domicile maison prive privee",
    "personal": "personnel personnelle perso personnels",
    "other": "autre autres supplementaire complementaire",
    "secondary": "secondaire deuxieme seconde",
    "primary": "principal principale actuel actuelle",
    "billing": "facturation facture",
    "shipping": "livraison expedition",
    "mailing": "postale correspondance",
    "street": (
        "rue voie nom-de-rue numero-et-rue n-et-rue adresse-ligne-1 numero-et-voie "
        "libelle-voie adresse-rue rue-et-numero n-et-voie adresse-voie"
    ),
    "address": "adresse adresses coordonnees-postales",
    "line": "ligne",
    "line2": (
        "complement complement-adresse complement-d-adresse batiment etage "
        "adresse-complementaire complement-adr lieu-dit residence-batiment"
    ),
    "city": "ville commune localite villes nom-commune libelle-commune",
    "state": "etat-province",
    "region": "region",
    "statestatus": "etat",
    "zip": "code-postal codepostal cp code-postaux codpostal c-p cpostal code-post",
    "ziptown": "cp-ville code-postal-ville cp-et-ville code-postal-et-ville",
    "country": "pays nom-du-pays pays-d-origine",
    "county": "canton arrondissement",
    "location": "localisation lieu emplacement situation-geographique",
    "website": (
        "site-web site-internet siteweb site-internet-de page-web adresse-web "
        "site-web-entreprise url-site site-de"
    ),
    "url": "lien liens",
    "industry": (
        "secteur secteur-d-activite activite secteur-activite industrie domaine-d-activite "
        "branche secteurs activites filiere domaine-activite activite-principale "
        "libelle-activite libelle-naf corps-de-metier"
    ),
    "sic": "code-naf code-ape naf ape",
    "description": "descriptif libelle",
    "founded": (
        "fondation annee-de-creation date-de-creation-entreprise annee-creation fondee "
        "annee-de-fondation cree-en date-creation-entreprise date-de-creation-de-l-entreprise "
        "date-de-creation-de-la-societe"
    ),
    "year": "annee",
    "employees": (
        "effectif effectifs salaries nombre-d-employes nombre-de-salaries nb-employes "
        "employes nb-salaries taille-entreprise tranche-effectif taille-de-l-entreprise "
        "nombre-salaries tranche-effectifs effectif-salarie tranche-d-effectifs "
        "tranche-d-effectif"
    ),
    "revenue": (
        "chiffre-d-affaires ca chiffre-affaires chiffre-d-affaire ca-annuel revenu-annuel "
        "revenu revenus chiffre-daffaires ca-ht ca-ttc"
    ),
    "annual": "annuel annuelle",
    "thousands": "milliers k-euros keur",
    "potential": (
        "potentiel montant-estime valeur-estimee montant-opportunite montant-affaire "
        "ca-potentiel revenu-attendu revenu-espere"
    ),
    "value": "valeur montant",
    "source": (
        "origine provenance source-du-lead comment-nous-avez-vous-connu canal "
        "origine-du-contact canal-acquisition origine-contact apporteur recommande-par "
        "comment-avez-vous-connu comment-nous-avez-vous-connus comment-nous-avez-vous-trouve "
        "comment-avez-vous-entendu-parler-de-nous connu-par"
    ),
    "campaign": "campagne campagnes nom-de-la-campagne operation",
    "rating": "evaluation notation qualification-lead chaleur temperature classement",
    "status": "statut statuts etape avancement statut-du-lead etape-pipeline",
    "category": "categorie classe",
    "type": "type type-de-contact type-de-client nature typologie",
    "score": "points score",
    "owner": (
        "proprietaire charge-de-compte charge-de-clientele attribue-a assigne affecte-a "
        "charge-d-affaires conseiller gestionnaire suivi-par assigne-a responsable-commercial "
        "vendeur proprietaire-du-contact referent agent-commercial charge-affaires "
        "commercial-responsable responsable-de-compte teleprospecteur conseiller-commercial "
        "negociateur commercial-en-charge en-charge suivi"
    ),
    "site": "agence succursale magasin etablissement-site antenne filiale",
    "notes": (
        "remarque remarques commentaire commentaires observation observations "
        "informations-complementaires memo precisions bloc-notes infos-complementaires"
    ),
    "tags": "etiquettes mots-cles etiquette libelles groupes liste-de-diffusion",
    "optin": (
        "consentement accord inscrit-newsletter accepte-newsletter rgpd abonne "
        "inscription-newsletter consentement-rgpd accepte-emails accepte"
    ),
    "newsletter": "infolettre lettre-d-information",
    "optout": "desabonne desinscrit desinscription desabonnement opposition",
    "donotemail": (
        "ne-pas-envoyer-d-email pas-d-email ne-pas-emailer stop-email pas-de-mail "
        "ne-pas-envoyer-de-mail"
    ),
    "donotcall": (
        "ne-pas-appeler bloctel liste-rouge pas-d-appel ne-pas-demarcher opposition-telephonique"
    ),
    "id": "identifiant ident",
    "external": "externe",
    "number": "numero num n no numeros",
    "count": "nb nombre-de quantite",
    "accountno": (
        "numero-client n-client code-client num-client no-client numero-de-client "
        "reference-client numero-de-compte compte-client codeclient ref-client numclient "
        "numero-adherent"
    ),
    "created": (
        "cree creation ajoute ajout inscription saisie enregistrement date-de-creation "
        "date-creation date-d-ajout date-d-inscription date-inscription date-entree "
        "date-d-entree cree-le date-ajout date-saisie ajoute-le inscrit-le date-de-saisie "
        "date-enregistrement premier-contact date-demande date-de-demande date-de-la-demande "
        "recu-le soumis envoye soumission date-d-envoi adhesion date-adhesion date-d-adhesion"
    ),
    "date": "heure le jour",
    "modified": (
        "modifie modification mise-a-jour maj date-de-modification date-modification "
        "derniere-modification modifie-le date-maj derniere-maj date-de-mise-a-jour "
        "date-mise-a-jour derniere-mise-a-jour mis-a-jour-le mis-a-jour"
    ),
    "by": "par",
    "creator": "cree-par saisi-par auteur ajoute-par createur",
    "birth": (
        "naissance date-de-naissance date-naissance anniversaire date-anniversaire ne-le "
        "datenaissance ddn date-naiss date-d-anniversaire ne-e-le nee-le ne-e"
    ),
    "deal": "affaire opportunite devis",
    "thing": "produit projet contrat commande formation prestation offre",
    "last": "dernier derniere",
    "flag": "est a-t-il",
    "glue": (
        "de du la le les d l des et ou votre vos mon notre un une en a au aux pour quel "
        "quelle veuillez indiquer entrez veuillez-saisir oui non eventuel general generale "
        "associe associee colonne champ interne internes par-an"
    ),
    "x": (
        "sexe age langue siret siren tva numero-tva n-tva nationalite prochain prochaine "
        "relance echeance derniere-relance date-de-relance numero-de-rue prix montant-total "
        "genre forme-juridique capital photo actif probabilite motif raison nom-de-jeune-fille "
        "lieu-de-naissance interet date-dernier-contact boite-postale coordonnees rdv "
        "rendez-vous rappel date-rappel dernier-contact devise enfants situation-familiale "
        "numero-de-voie conjoint echeances tarif remise pere mere parent parents tuteur ancien "
        "ancienne cotisation garant precedente"
    ),
    "occupation": "profession metier",
    "call": "appel appels",
    "timestamp": "horodateur horodatage",
    "range": "tranche",
    "mailaddr": "adresse-postale",
    "commercial": "commercial commerciale",
    "sales": "vente ventes",
    "account": "compte comptes",
    "pager": "radiomessagerie telephone-voiture",
    "facebook": "page-facebook",
}
"""Concept → words, accents folded away; apostrophes separate words."""
