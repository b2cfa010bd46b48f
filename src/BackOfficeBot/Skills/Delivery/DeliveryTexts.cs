using BackOfficeBot.Outbox;

namespace BackOfficeBot.Skills.Delivery;

/// What administrators read of messages that did not arrive.
internal sealed record DeliveryTexts
{
    public required string Title { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string AllWell { get; init; }
    public required string Look { get; init; }
    public required Func<DeliveryCause, int, string> Count { get; init; }
    public required Func<DeliveryCause, string> Meaning { get; init; }

    /// In a list of both.
    public required Func<DeliveryCause, string> Short { get; init; }
    public required string NobodyUnreached { get; init; }
    public required string Unreached { get; init; }
    public required string Group { get; init; }
    public required string Retry { get; init; }
    public required Func<int, int, string> Retried { get; init; }
    public required string NothingToRetry { get; init; }
    public required string Refresh { get; init; }
    public required string Back { get; init; }
    public required string Open { get; init; }
    public required string More { get; init; }
    public required Func<int, string> Days { get; init; }

    /// Why, of a code of the outbox.
    public required Func<string?, string> Why { get; init; }

    public static DeliveryTexts In(string language) => language == "it" ? It : En;

    public static DeliveryTexts It { get; } = new()
    {
        Title = "Consegna dei messaggi", OnlyAdministrators = "Chi non è raggiungibile e quali messaggi non sono arrivati lo vedono solo gli amministratori.",
        AllWell = "Nessun problema di consegna", Look = "Qualcosa non è arrivato",
        Count = (cause, n) => cause switch
        {
            DeliveryCause.NotInstalled => n == 1 ? "1 persona non ha ancora l'app" : $"{n} persone non hanno ancora l'app",
            DeliveryCause.Blocked => n == 1 ? "1 chat è chiusa" : $"{n} chat sono chiuse",
            DeliveryCause.Throttled => n == 1 ? "1 messaggio è in attesa" : $"{n} messaggi sono in attesa",
            DeliveryCause.Failed => n == 1 ? "1 messaggio non è stato consegnato" : $"{n} messaggi non sono stati consegnati",
            DeliveryCause.Dropped => n == 1 ? "1 messaggio lasciato cadere" : $"{n} messaggi lasciati cadere",
            _ => n == 1 ? "1 messaggio forse è arrivato" : $"{n} messaggi forse sono arrivati",
        },
        Meaning = cause => cause switch
        {
            DeliveryCause.NotInstalled => "C'è qualcosa che aspetta, ma il bot può scrivere solo a chi ha aggiunto l'app in Teams.",
            DeliveryCause.Blocked => "Il bot è stato tolto o bloccato: lì non arriva nulla finché qualcuno non gli scrive di nuovo.",
            DeliveryCause.Throttled => "Teams chiede di rallentare o non risponde: partono da soli appena si può.",
            DeliveryCause.Failed => "Non sono partiti. Si possono rimandare quelli che sono ancora attuali.",
            DeliveryCause.Dropped => "Non sono stati rimandati: quello che dicevano non è più attuale.",
            _ => "Teams non ha confermato. Non vengono rimandati, perché potrebbero arrivare due volte.",
        },
        Short = cause => cause == DeliveryCause.NotInstalled ? "non ha ancora l'app" : "ha tolto o bloccato il bot",
        NobodyUnreached = "Sono tutti raggiungibili.", Unreached = "Chi non è raggiungibile", Group = "Una chat di gruppo",
        Retry = "Riprova i falliti", NothingToRetry = "Non c'è nulla da rimandare.",
        Retried = (again, over) => $"{(again == 1 ? "1 messaggio riparte ora." : again == 0 ? "Nessun messaggio riparte." : $"{again} messaggi ripartono ora.")}{(over == 0 ? "" : over == 1 ? " 1 non è più attuale e non viene rimandato." : $" {over} non sono più attuali e non vengono rimandati.")}",
        Refresh = "Aggiorna", Back = "Torna al quadro", Open = "Apri l'elenco", More = "Mostra altri", Days = n => $"Ultimi {n} giorni",
        Why = code => code switch
        {
            null => "in coda",
            "rate" or "429" => "Teams chiede di rallentare",
            "unreadable" => "il messaggio è illeggibile",
            "unreachable" => "la chat era chiusa",
            Enqueue.Over => "non più attuale",
            "the worker stopped while sending" => "il bot si è fermato durante l'invio",
            "credential" or "401" => "Teams rifiuta le credenziali del bot",
            _ when code.StartsWith("gave up", StringComparison.Ordinal) => "rinunciato dopo 30 tentativi",
            _ when code.StartsWith("TooLarge", StringComparison.Ordinal) => "troppo grande per Teams",
            _ when code.StartsWith("Blocked", StringComparison.Ordinal) || code.StartsWith("NotFound", StringComparison.Ordinal) => "la chat era chiusa o il messaggio eliminato",
            _ when code.StartsWith("Invalid", StringComparison.Ordinal) || code.StartsWith("Untrusted", StringComparison.Ordinal) => $"Teams non lo accetta ({code})",
            _ when int.TryParse(code, out _) => $"errore di Teams ({code})",
            _ => "nessuna risposta da Teams",
        },
    };

    public static DeliveryTexts En { get; } = new()
    {
        Title = "Delivery of messages", OnlyAdministrators = "Only administrators see who cannot be reached and which messages did not arrive.",
        AllWell = "No problem of delivery", Look = "Something did not arrive",
        Count = (cause, n) => cause switch
        {
            DeliveryCause.NotInstalled => n == 1 ? "1 person does not have the app yet" : $"{n} people do not have the app yet",
            DeliveryCause.Blocked => n == 1 ? "1 chat is closed" : $"{n} chats are closed",
            DeliveryCause.Throttled => n == 1 ? "1 message is waiting" : $"{n} messages are waiting",
            DeliveryCause.Failed => n == 1 ? "1 message was not delivered" : $"{n} messages were not delivered",
            DeliveryCause.Dropped => n == 1 ? "1 message was dropped" : $"{n} messages were dropped",
            _ => n == 1 ? "1 message may have arrived" : $"{n} messages may have arrived",
        },
        Meaning = cause => cause switch
        {
            DeliveryCause.NotInstalled => "Something waits for them, but the bot can only write to people who have added the app in Teams.",
            DeliveryCause.Blocked => "The bot was removed or blocked: nothing arrives there until somebody writes to it again.",
            DeliveryCause.Throttled => "Teams asks to slow down or does not answer: they leave by themselves as soon as possible.",
            DeliveryCause.Failed => "They did not leave. Those that are still true can be sent again.",
            DeliveryCause.Dropped => "They were not sent again: what they said is no longer true.",
            _ => "Teams did not confirm. They are not sent again, because they might arrive twice.",
        },
        Short = cause => cause == DeliveryCause.NotInstalled ? "does not have the app yet" : "removed or blocked the bot",
        NobodyUnreached = "Everybody can be reached.", Unreached = "Who cannot be reached", Group = "A group chat",
        Retry = "Retry failed only", NothingToRetry = "There is nothing to send again.",
        Retried = (again, over) => $"{(again == 1 ? "1 message leaves now." : again == 0 ? "No message leaves." : $"{again} messages leave now.")}{(over == 0 ? "" : over == 1 ? " 1 is no longer true and is not sent again." : $" {over} are no longer true and are not sent again.")}",
        Refresh = "Refresh", Back = "Back to the overview", Open = "Open the list", More = "Show more", Days = n => $"The last {n} days",
        Why = code => code switch
        {
            null => "in the queue",
            "rate" or "429" => "Teams asks to slow down",
            "unreadable" => "the message cannot be read",
            "unreachable" => "the chat was closed",
            Enqueue.Over => "no longer true",
            "the worker stopped while sending" => "the bot stopped while sending",
            "credential" or "401" => "Teams refuses the bot's credentials",
            _ when code.StartsWith("gave up", StringComparison.Ordinal) => "given up after 30 attempts",
            _ when code.StartsWith("TooLarge", StringComparison.Ordinal) => "too large for Teams",
            _ when code.StartsWith("Blocked", StringComparison.Ordinal) || code.StartsWith("NotFound", StringComparison.Ordinal) => "the chat was closed or the message deleted",
            _ when code.StartsWith("Invalid", StringComparison.Ordinal) || code.StartsWith("Untrusted", StringComparison.Ordinal) => $"Teams does not accept it ({code})",
            _ when int.TryParse(code, out _) => $"an error of Teams ({code})",
            _ => "no answer from Teams",
        },
    };
}
