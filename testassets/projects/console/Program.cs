System.Console.WriteLine("shop");
