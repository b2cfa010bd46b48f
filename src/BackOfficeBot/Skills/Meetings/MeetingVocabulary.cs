using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings;

internal static class MeetingVocabulary
{
    private const string Meeting = "riunione|riunioni|incontro|appuntamento|meeting|call|videochiamata|videoconferenza|colloquio|videocall|conference";
    private const string Make =
        "fissa|fissami|fissiamo|fissare|organizza|organizzami|organizzare|organizziamo|prenota|prenotami|prenotare|programma|programmare|pianifica|pianificare|crea|creare|imposta|schedule|book|arrange|organise|organize|plan|create|make|setup|set|voglio|vorrei|vorremmo|serve|need|want|would|like|let|facciamo|metti|mettimi";

    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        new("meeting.new", $"{Make} {Meeting}", $"={Meeting}", $"{Meeting} con|with|tra|between|per|about|su|domani|oggi|tomorrow|today", "incontrare|vedere|vedermi|sentire|parlare|incontriamoci|vediamoci|sentiamoci|meet|talk|speak con|with|to|domani|tomorrow|oggi|today", $"nuova|nuovo|new {Meeting}"),
        new("meeting.agenda", "=agenda|impegni|calendario|calendar|appuntamenti", "agenda di|del|della|per|domani|oggi|for|on|of|tomorrow|today", "mia agenda", "my agenda|calendar|schedule|appointments", "miei impegni|appuntamenti",
            "mio calendario", "cosa|che|quali ho|faccio|abbiamo", "cosa|che devo fare", "sono libero|libera|occupato|occupata", "am i free|busy", "mie riunioni", "my meetings", "what|which do|have i", "what|which on calendar|agenda|schedule", "mostra|mostrami|show|vedi|vediamo agenda|calendario|impegni|calendar") { Weight = 0.85 },
        new("meeting.pick", "=scegli|scelgo|prendi|prendo|pick|choose|take|numero|number #", "=#", "=il|la|the #") { Weight = 0.92 },
        new("meeting.book", "=prenota|confermo|conferma|book|confirm|prenotala|prenotalo", "=si|ok|yes prenota|book|conferma", "=book it", "=va bene prenota") { Weight = 0.95 },
        new("meeting.yes", "=si|yes|ok|okay|certo", "=va bene", "=d accordo") { Weight = 0.9 },
        new("meeting.times", "=altri|altro orari|orario", "=other|another|more times|time") { Weight = 0.95 },
        new("meeting.nextDay", "=giorno dopo|successivo", "=next day", "=il giorno dopo", "=day after") { Weight = 0.95 },
        new("meeting.dayBefore", "=giorno prima|precedente", "=il giorno prima", "=previous day", "=day before") { Weight = 0.95 },
        new("meeting.allDay", "=mostra|vedi tutti|tutto", "=show all") { Weight = 0.95 },
        new("meeting.edit", "=modifica|cambia|correggi|edit|change", "=proponi di nuovo", "=propose again") { Weight = 0.95 },
        new("meeting.cancel", "annulla|annullare|disdici|disdire|cancella|cancellare|cancel|elimina @ref", $"annulla|annullare|disdici|disdire|cancella|cancellare|cancel|elimina {Meeting}") { Weight = 0.97 },
        new("meeting.undo", "=annulla", "=undo", "=annulla prenotazione", "=undo booking|it", "=cancel booking") { Weight = 0.98 },
        new("meeting.show", "=@ref", "mostra|mostrami|apri|vedi|show|open|see @ref") { Weight = 0.96 },
    ];
}
