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
        "proprietaire-entreprise personne-a-contacter personne-contact-principale "
        "nom-du-contact-principal responsable-de-l-entreprise nom-gerant nom-du-gerant "
        "representant-legal president nom-du-president directrice directeur maire nom-du-maire "
        "chef-d-etablissement"
    ),
    "responsible": "responsable",
    "company": (
        "entreprise entreprises societe societes raison-sociale raisonsociale etablissement "
        "organisme association denomination denomination-sociale nom-entreprise "
        "nom-de-l-entreprise nom-societe nom-de-la-societe organisation compagnie employeur "
        "structure ste nom-entite ecole universite denom cabinet nom-du-cabinet pharmacie "
        "clinique hopital hotel restaurant exposant nom-exposant officine magasin boutique "
        "collectivite mairie garage-nom laboratoire agence-nom exploitation nom-etablissement "
        "nom-de-l-etablissement nom-d-entreprise nom-organisme nom-de-l-organisme "
        "nom-de-l-organisation nom-structure nom-de-la-structure entite commerce nom-du-commerce "
        "nom-boutique nom-magasin societe-client libelle-entreprise entreprise-actuelle "
        "employeur-actuel nom-restaurant nom-du-restaurant nom-hotel nom-de-l-hotel institution "
        "nom-employeur raison-soc fondation-nom college lycee"
    ),
    "alias": (
        "enseigne nom-commercial sigle denomination-commerciale nom-d-usage-entreprise "
        "nomcommercial marque"
    ),
    "name": "nom noms",
    "first": "prenom prenoms pren prenom-usuel pnom prenom-usage",
    "family": (
        "nom-de-famille nomdefamille patronyme nom-famille nom-usuel nom-d-usage nom-usage "
        "nom-de-naissance nom-marital nom-patronymique"
    ),
    "middle": "deuxieme-prenom second-prenom",
    "full": (
        "complet nom-complet nom-et-prenom nom-prenom prenom-nom prenom-et-nom nometprenom "
        "noms-et-prenoms nomprenom nom-prenoms prenoms-et-nom nom-and-prenom prenom-and-nom "
        "nom-prenom-contact nom-et-prenoms prenoms-nom prenom-s-et-nom"
    ),
    "nickname": "surnom pseudo",
    "suffix": "suffixe",
    "salutation": (
        "civilite civ titre-de-civilite politesse titre-civilite genre-civilite "
        "formule-de-politesse m-mme mme-m m-mme-mlle titre-de-politesse m-ou-mme mr-mme mme-mr "
        "monsieur-madame"
    ),
    "title": "titre",
    "job": (
        "fonction poste emploi intitule-de-poste intitule-du-poste titre-du-poste titre-poste "
        "fonctions poste-occupe intitule-poste intitule-de-fonction libelle-fonction poste-actuel "
        "fonction-occupee intitule-emploi titre-professionnel poste-fonction fonction-poste"
    ),
    "role": "role",
    "department": (
        "departement-service pole direction service-departement service-rattachement nom-du-service"
    ),
    "deptfr": "departement departements dept-geographique dpt",
    "email": (
        "courriel mel adresse-mail adresse-email adresse-e-mail adresse-electronique "
        "adresse-courriel couriel adressemail mails courriels e-mel adresse-de-messagerie "
        "messagerie adresse-de-courriel adresse-courrielle adresse-de-courrier-electronique "
        "courrier-electronique adr-mail adr-email boite-mail mail-contact e-courriel "
        "email-contact"
    ),
    "phone": (
        "telephone tel numero-de-telephone n-de-telephone num-tel no-tel telephones "
        "telephone-fixe fixe tel-fixe telfixe numero-telephone n-tel numtel num-telephone "
        "no-telephone ligne-fixe tph telephone-principal standard-telephonique numero-principal "
        "numero-fixe numero-de-fixe num-de-tel numero-de-tel numero-tel no-de-telephone no-de-tel "
        "contact-telephonique coordonnees-telephoniques telephone-siege telephone-standard "
        "tel-standard numero-de-contact telephone-direct num-fixe"
    ),
    "mobile": (
        "portable mobile gsm tel-portable telephone-portable tel-mobile telephone-mobile "
        "numero-de-portable cellulaire tel-port telportable numero-portable num-portable "
        "numero-mobile numero-de-mobile num-mobile tel-gsm telephone-cellulaire no-mobile "
        "no-portable tel-cellulaire cell numero-gsm"
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
        "rue voie nom-de-rue numero-et-rue n-et-rue adresse-ligne-1 numero-et-voie libelle-voie "
        "adresse-rue rue-et-numero n-et-voie adresse-voie num-et-voie no-et-rue no-et-voie "
        "nom-de-voie nom-voie libelle-de-voie voirie rue-et-no numero-et-nom-de-rue "
        "numero-et-nom-de-la-voie adresse-ligne1 nom-de-la-rue n-et-nom-de-rue"
    ),
    "address": "adresse adresses coordonnees-postales",
    "line": "ligne",
    "line2": (
        "complement complement-adresse complement-d-adresse batiment etage adresse-complementaire "
        "complement-adr lieu-dit residence-batiment complements-adresse appartement appt "
        "residence bat etage-appartement complement-d-adresse-1 complement-de-l-adresse "
        "complements-d-adresse adresse-suite suite-adresse"
    ),
    "city": (
        "ville commune localite villes nom-commune libelle-commune nom-de-la-commune nom-de-ville "
        "nom-ville libelle-ville bureau-distributeur ville-commune municipalite"
    ),
    "state": (
        "etat-province province etat-region region-administrative dep-region departement-region"
    ),
    "region": "region",
    "statestatus": "etat",
    "zip": (
        "code-postal codepostal cp code-postaux codpostal c-p cpostal code-post codpost cod-post "
        "codepost code-postale"
    ),
    "ziptown": (
        "cp-ville code-postal-ville cp-et-ville code-postal-et-ville cp-commune code-postal-commune"
    ),
    "country": (
        "pays nom-du-pays pays-d-origine pays-region pays-de-residence libelle-pays nom-pays"
    ),
    "county": (
        "canton arrondissement code-departement numero-departement num-departement "
        "nom-departement libelle-departement"
    ),
    "location": "localisation lieu emplacement situation-geographique",
    "website": (
        "site-web site-internet siteweb site-internet-de page-web adresse-web site-web-entreprise "
        "url-site site-de adresse-du-site adresse-site adresse-internet url-du-site lien-site "
        "lien-du-site page-internet url-site-web lien-site-web site-web-de-l-entreprise"
    ),
    "url": "lien liens",
    "industry": (
        "secteur secteur-d-activite activite secteur-activite industrie domaine-d-activite "
        "branche secteurs activites filiere domaine-activite activite-principale libelle-activite "
        "libelle-naf corps-de-metier secteur-d-activites secteur-principal type-d-activite "
        "type-activite categorie-d-activite branche-d-activite domaine-d-intervention "
        "activite-de-l-entreprise"
    ),
    "sic": "code-naf code-ape naf ape",
    "description": "descriptif libelle",
    "founded": (
        "fondation annee-de-creation date-de-creation-entreprise annee-creation fondee "
        "annee-de-fondation cree-en date-creation-entreprise date-de-creation-de-l-entreprise "
        "date-de-creation-de-la-societe date-de-fondation date-fondation annee-fondation "
        "date-creation-societe date-creation-etablissement date-de-creation-de-l-etablissement"
    ),
    "year": "annee",
    "employees": (
        "effectif effectifs salaries nombre-d-employes nombre-de-salaries nb-employes employes "
        "nb-salaries taille-entreprise tranche-effectif taille-de-l-entreprise nombre-salaries "
        "tranche-effectifs effectif-salarie tranche-d-effectifs tranche-d-effectif "
        "nombre-de-collaborateurs nb-collaborateurs collaborateurs nb-d-employes nombre-employes "
        "effectif-total effectif-entreprise taille-de-la-societe taille-societe taille-effectif "
        "nombre-d-salaries nb-de-salaries nb-employe nombre-de-personnes-employees "
        "tranche-de-salaries"
    ),
    "revenue": (
        "chiffre-d-affaires ca chiffre-affaires chiffre-d-affaire ca-annuel revenu-annuel revenu "
        "revenus chiffre-daffaires ca-ht ca-ttc chiffre-d-affaires-annuel tranche-de-ca "
        "tranche-ca ca-estime ca-annuel-ht chiffre-affaires-annuel"
    ),
    "annual": "annuel annuelle",
    "thousands": "milliers k-euros keur",
    "potential": (
        "potentiel montant-estime valeur-estimee montant-opportunite montant-affaire ca-potentiel "
        "revenu-attendu revenu-espere montant-potentiel valeur-potentielle montant-du-devis "
        "montant-devis ca-previsionnel budget-estime valeur-opportunite montant-de-l-opportunite "
        "valeur-de-l-affaire montant-prevu montant-de-l-affaire valeur-de-l-opportunite"
    ),
    "value": "valeur montant",
    "source": (
        "origine provenance source-du-lead comment-nous-avez-vous-connu canal origine-du-contact "
        "canal-acquisition origine-contact apporteur recommande-par comment-avez-vous-connu "
        "comment-nous-avez-vous-connus comment-nous-avez-vous-trouve "
        "comment-avez-vous-entendu-parler-de-nous connu-par source-contact source-prospect "
        "origine-prospect origine-lead canal-d-acquisition mode-d-acquisition canal-origine "
        "recommandation source-d-acquisition provenance-contact parraine-par origine-client "
        "origine-du-lead origine-du-prospect source-du-contact source-du-prospect"
    ),
    "campaign": "campagne campagnes nom-de-la-campagne operation",
    "rating": (
        "evaluation notation qualification-lead chaleur temperature classement chaud-froid "
        "chaud-tiede-froid"
    ),
    "status": (
        "statut statuts etape avancement statut-du-lead etape-pipeline statut-client "
        "statut-prospect statut-contact statut-commercial etat-du-lead etat-lead etape-de-vente "
        "phase stade statut-piste etat-d-avancement etape-de-la-transaction"
    ),
    "category": "categorie classe",
    "type": (
        "type type-de-contact type-de-client nature typologie type-prospect type-client "
        "type-contact categorie-client categorie-contact"
    ),
    "score": "points score",
    "owner": (
        "proprietaire charge-de-compte charge-de-clientele attribue-a assigne affecte-a "
        "charge-d-affaires conseiller gestionnaire suivi-par assigne-a responsable-commercial "
        "vendeur proprietaire-du-contact referent agent-commercial charge-affaires "
        "commercial-responsable responsable-de-compte teleprospecteur conseiller-commercial "
        "negociateur commercial-en-charge en-charge suivi proprietaire-de-la-piste "
        "proprietaire-du-compte proprietaire-du-lead proprietaire-de-la-fiche gere-par "
        "responsable-du-compte responsable-client charge-client chargee-de-clientele affecte-au "
        "agent conseillere commercial-attribue commercial-referent suivi-commercial attribue "
        "proprietaire-de-l-entreprise utilisateur-assigne utilisateur-attribue charge-de-dossier "
        "interlocuteur-interne"
    ),
    "site": "agence succursale magasin etablissement-site antenne filiale",
    "notes": (
        "remarque remarques commentaire commentaires observation observations "
        "informations-complementaires memo precisions bloc-notes infos-complementaires "
        "notes-internes message precisions-complementaires infos informations-diverses "
        "commentaire-libre commentaires-internes divers votre-message champ-libre texte-libre "
        "note-interne autres-informations infos-diverses remarque-interne"
    ),
    "tags": (
        "etiquettes mots-cles etiquette libelles groupes liste-de-diffusion tag mot-cle liste "
        "listes groupe"
    ),
    "optin": (
        "consentement accord inscrit-newsletter accepte-newsletter rgpd abonne "
        "inscription-newsletter consentement-rgpd accepte-emails accepte optin-email "
        "consentement-marketing consentement-email accord-newsletter inscrit-a-la-newsletter "
        "accepte-la-newsletter accepte-les-emails accepte-prospection abonne-newsletter "
        "accepte-de-recevoir-la-newsletter autorise-emailing opt-in-newsletter"
    ),
    "newsletter": "infolettre lettre-d-information publicite publicites offres-commerciales",
    "optout": (
        "desabonne desinscrit desinscription desabonnement opposition ne-pas-contacter "
        "ne-plus-contacter"
    ),
    "donotemail": (
        "ne-pas-envoyer-d-email pas-d-email ne-pas-emailer stop-email pas-de-mail "
        "ne-pas-envoyer-de-mail desabonne-email desinscrit-newsletter ne-pas-envoyer-email "
        "ne-plus-envoyer-d-email refus-emailing"
    ),
    "donotcall": (
        "ne-pas-appeler bloctel liste-rouge pas-d-appel ne-pas-demarcher opposition-telephonique "
        "ne-plus-appeler ne-pas-telephoner refus-demarchage"
    ),
    "id": "identifiant ident identifiant-unique cle",
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
        "date-creation date-d-ajout date-d-inscription date-inscription date-entree date-d-entree "
        "cree-le date-ajout date-saisie ajoute-le inscrit-le date-de-saisie date-enregistrement "
        "premier-contact date-demande date-de-demande date-de-la-demande soumis soumission "
        "date-d-envoi adhesion date-adhesion date-d-adhesion date-de-premier-contact "
        "date-premier-contact date-d-enregistrement date-de-reception date-reception "
        "date-d-arrivee date-arrivee client-depuis membre-depuis cree-a date-du-premier-contact "
        "date-de-contact-initial date-creation-fiche date-de-creation-fiche heure-de-creation "
        "envoye-le recu-le"
    ),
    "date": "heure le jour",
    "modified": (
        "modifie modification mise-a-jour maj date-de-modification date-modification "
        "derniere-modification modifie-le date-maj derniere-maj date-de-mise-a-jour "
        "date-mise-a-jour derniere-mise-a-jour mis-a-jour-le mis-a-jour "
        "date-de-derniere-modification date-derniere-modification date-derniere-maj actualise-le "
        "derniere-actualisation heure-de-modification heure-de-mise-a-jour"
    ),
    "by": "par",
    "creator": "cree-par saisi-par auteur ajoute-par createur cree-par-nom enregistre-par",
    "birth": (
        "naissance date-de-naissance date-naissance anniversaire date-anniversaire ne-le "
        "datenaissance ddn date-naiss date-d-anniversaire ne-e-le nee-le ne-e"
    ),
    "deal": "affaire opportunite devis",
    "thing": "produit projet contrat commande formation prestation offre",
    "last": "dernier derniere",
    "flag": "est a-t-il",
    "glue": (
        "de du la le les d l des et ou votre vos mon notre un une en a au aux pour quel quelle "
        "veuillez indiquer entrez veuillez-saisir oui non eventuel general generale associe "
        "associee colonne champ interne internes par-an unite-legale de-l-unite-legale "
        "personne-physique"
    ),
    "x": (
        "sexe age langue siret siren tva numero-tva n-tva nationalite prochain prochaine relance "
        "echeance derniere-relance date-de-relance numero-de-rue prix montant-total genre "
        "forme-juridique capital photo actif probabilite motif raison nom-de-jeune-fille "
        "lieu-de-naissance interet date-dernier-contact boite-postale coordonnees rdv rendez-vous "
        "rappel date-rappel dernier-contact devise enfants situation-familiale numero-de-voie "
        "conjoint echeances tarif remise pere mere parent parents tuteur ancien ancienne "
        "cotisation garant precedente type-voie type-de-voie"
    ),
    "occupation": "profession metier",
    "call": "appel appels",
    "timestamp": "horodateur horodatage",
    "range": "tranche",
    "mailaddr": "adresse-postale",
    "commercial": "commercial commerciale",
    "sales": "vente ventes prospection demarchage",
    "account": "compte comptes",
    "pager": "radiomessagerie telephone-voiture",
    "facebook": "page-facebook",
    "size": "taille",
    "lifecycle": "cycle-de-vie etape-du-cycle-de-vie phase-du-cycle-de-vie",
    "houseno": "numero-voie numero-de-voie num-voie",
}
"""Concept → words, accents folded away; apostrophes separate words."""
