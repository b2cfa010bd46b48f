using System.Collections.Frozen;

namespace BackOfficeBot.Skills.Help;

/// What each intent is called on a button.
internal static class Wishes
{
    private static readonly FrozenDictionary<string, (string It, string En)> Titles = new Dictionary<string, (string It, string En)>
    {
        ["schedule_meeting"] = ("Fissa una riunione", "Set up a meeting"),
        ["find_meeting"] = ("Mostra l'agenda", "Show my agenda"),
        ["reschedule"] = ("Sposta una riunione", "Move a meeting"),
        ["cancel_meeting"] = ("Annulla una riunione", "Cancel a meeting"),
        ["add_attendee"] = ("Invita una persona", "Invite somebody"),
        ["accept_meeting"] = ("Accetta un invito", "Accept an invitation"),
        ["decline_meeting"] = ("Rifiuta un invito", "Decline an invite"),
        ["tentative_meeting"] = ("Rispondi «forse»", "Answer “maybe”"),
        ["propose_time"] = ("Proponi altra ora", "Propose a new time"),
        ["find_invitations"] = ("I miei inviti", "My invitations"),
        ["join_meeting"] = ("Entra in riunione", "Join a meeting"),
        ["check_availability"] = ("Vedi chi è libero", "See who is free"),
        ["book_room"] = ("Prenota una sala", "Book a room"),
        ["pick_time"] = ("Scegli un orario", "Pick a time"),
        ["book_meeting"] = ("Prenota", "Book"),
        ["other_times"] = ("Altri orari", "Other times"),
        ["next_day"] = ("Giorno dopo", "Next day"),
        ["day_before"] = ("Giorno prima", "Previous day"),
        ["show_all"] = ("Mostra tutti", "Show all"),
        ["undo_booking"] = ("Annulla prenotazione", "Undo booking"),
        ["hold_times"] = ("Tieni gli orari", "Hold times"),
        ["my_holds"] = ("I miei orari tenuti", "My holds"),
        ["release_holds"] = ("Libera gli orari", "Release holds"),
        ["yes"] = ("Sì", "Yes"),
        ["thanks"] = ("Grazie", "Thanks"),
        ["no_thanks"] = ("No, grazie", "No, thanks"),
        ["edit_meeting"] = ("Modifica", "Edit"),
        ["show_meeting"] = ("Mostra una riunione", "Show a meeting"),
        ["send_mail"] = ("Scrivi una mail", "Write an e-mail"),
        ["read_mail"] = ("Leggi la posta", "Read my mail"),
        ["search_mail"] = ("Cerca nella posta", "Search my mail"),
        ["reply_mail"] = ("Rispondi a una mail", "Reply to a mail"),
        ["forward_mail"] = ("Inoltra una mail", "Forward a mail"),
        ["flag_mail"] = ("Contrassegna mail", "Flag a mail"),
        ["delete_mail"] = ("Elimina una mail", "Delete a mail"),
        ["add_task"] = ("Crea un'attività", "Add a task"),
        ["show_tasks"] = ("Mostra le attività", "Show my tasks"),
        ["complete_task"] = ("Completa un'attività", "Complete a task"),
        ["delete_task"] = ("Elimina un'attività", "Delete a task"),
        ["call"] = ("Chiama qualcuno", "Call somebody"),
        ["log_call"] = ("Annota una chiamata", "Log a call"),
        ["draft_minutes"] = ("Prepara un verbale", "Draft minutes"),
        ["request_approval"] = ("Chiedi approvazione", "Request approval"),
        ["decide"] = ("Decidi una richiesta", "Decide a request"),
        ["assign"] = ("Assegna un lavoro", "Assign work"),
        ["find_file"] = ("Cerca un documento", "Find a document"),
        ["send_document"] = ("Invia un documento", "Send a document"),
        ["digest_settings"] = ("Imposta riepilogo", "Set up the digest"),
        ["find_person"] = ("Cerca una persona", "Find a person"),
        ["set_language"] = ("Cambia lingua", "Change language"),
        ["who_am_i"] = ("Chi sono", "Who am I"),
        ["sign_out"] = ("Esci dal calendario", "Sign out"),
        ["help"] = ("Aiuto", "Help"),
    }.ToFrozenDictionary();

    public static string Title(string intent, string language) => language == "it" ? Titles[intent].It : Titles[intent].En;
}
